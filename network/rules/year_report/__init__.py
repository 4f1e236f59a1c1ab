"""The 「取組状況」 report of a fiscal year, composed from the data. The document is the city's, and Japanese."""
