# Words that the window and the terminal share.
app-name = rapport
need-heard = heard
need-felt = received
need-understood = understood
need-helped = helped
need-assured = sure of what comes next
calm = calm
trust = trust
