# My data, and how my skills come along.
title-progress = My skills
mine-title = My data
mine-kept = Of { $name }: { $practices ->
    [0] no practice yet
    [one] 1 practice
   *[other] { $practices } practices
  }, { $words ->
    [0] none with words you typed
    [one] 1 with words you typed
   *[other] { $words } with words you typed
  }, about { $kilobytes } kB.
mine-days = Practices are erased after { $days } days.
mine-for-ever = Practices are kept until you erase them.
mine-how-long = Practices stay
mine-for-days = { $days } days
mine-until-erased = until I erase them
mine-how-long-more = This holds for everybody who practises here. What is older goes at the next start, with its scores; a shorter time cannot be taken back for what is gone.
mine-place = In { $place }
mine-typed = What I type
mine-typed-go = goes when a practice is over
mine-typed-stay = stays
mine-typed-more = Scores stay either way: they are counted from how your words were read, not from the words.
mine-copy = A copy of everything, to read and to hand on, is written by this command in a terminal:
mine-erase = Erase everything about me
mine-erase-more = Practices, skills, settings, notes and backups: all of it, at once. It cannot be brought back.
mine-erase-sure = Everything about { $name } will be gone for good. Go on?
mine-erase-no = No, keep it
mine-erase-yes = Yes, erase it
mine-progress = How my skills come along
mine-progress-more = A bar shows how often you are likely to meet a skill where a call asks for it: the shorter the bar, the surer that is. It is for you; nobody is ranked.
mine-numbers = Show numbers
mine-no-numbers = Only words
mine-band = Met { $met } of { $called } times; nine times in ten the truth lies between { $low } and { $high } per cent.
mine-today = Ten minutes today
