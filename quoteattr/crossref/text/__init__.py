"""Printed words as what they are matched by: forms, their codes, and what each proves."""
