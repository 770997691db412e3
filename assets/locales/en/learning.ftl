# Words of the days after a call, of coaching, cues, the debrief, drills, shifts and recorded runs.

# The days after a call
days-head = { $later }
days-ledger = Your ledger:
days-promise = { $number }. “{ $promise }”
days-ask = What becomes of number { $number }? call, write or forget (:stop leaves it open):
days-ask-again = Type call, write or forget. Number { $number } is still open.
days-call = You call { $them }.
days-write = You write to { $them }.
days-forget = The day passes. { $name } gets in touch.
days-own-up = It was more than anybody can promise. You say so.
days-misunderstood = Something nobody said back: { $scene }
days-ended = After the days: { $verdict }.
days-turn = calm { $calm } ({ $calm-by }), trust { $trust } ({ $trust-by })
