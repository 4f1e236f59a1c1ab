"""What the 「取組状況」 report of a fiscal year says, composed from the data. The document is the city's and Japanese."""
