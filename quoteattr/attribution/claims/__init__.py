"""Indirect attributions: is one a report of what somebody said, or of a thought, or of nothing?"""
