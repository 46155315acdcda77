"""The scanner of quotation marks: candidates, pairs, and the parts that they enclose."""
