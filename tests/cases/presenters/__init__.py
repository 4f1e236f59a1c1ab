"""What pages print."""
