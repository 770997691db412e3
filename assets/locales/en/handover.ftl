# The site's policy, as people and administrators read it.
policy-none = No site policy is in force. Nothing is told to anybody; nothing leaves this computer.
policy-head = { $organisation } keeps a record of practice.
policy-place = Where: { $endpoint }
policy-place-file = Where: in files that somebody hands over by hand; this computer sends nothing.
policy-outcome = When you finish a call: that you finished it, how it ended, a score, and how long it took. A call you stop is not spoken of.
policy-turns = For each turn: how you replied (picked or typed), what kind of reply it was read as, and what it did to calm and trust. Also when a call began, paused or was stopped, and your own rating.
policy-choices = The replies you were offered and the one you picked, in words.
policy-skills = For each skill the call asked for: how often you showed it.
policy-typed-words = The words you type. They are personal; type nothing about real people.
policy-no-typed-words = The words you type are not told.
policy-name = Your name here is not told. You appear as an account number that only this computer can tell is you.
policy-contact = Questions: { $contact }
first-start-site = Welcome. Who are you? A made-up name is best; it stays on this computer. (Enter for "{ $default }")
lrs-off = The site policy does not speak of a learning record store. Add lrs: (...) to it; docs/administrator.md shows how.
lrs-none = There is no site policy. Write one as site.ron into { $folder }, or name one with --site FILE; docs/administrator.md shows a whole one.
lrs-sent = { $arrived ->
    [one] { $arrived } statement arrived
   *[other] { $arrived } statements arrived
  }, { $parked } refused.
lrs-see-parked = Run `rapport lrs status` to see why.
lrs-waiting = Waiting: { $steps ->
    [0] nothing
    [one] { $steps } step of { $practices ->
        [one] { $practices } practice
       *[other] { $practices } practices
      }
   *[other] { $steps } steps of { $practices ->
        [one] { $practices } practice
       *[other] { $practices } practices
      }
  }
lrs-done = Sent: { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }
lrs-last = Last: { $word }
lrs-parked = Refused: { $count ->
    [0] nothing
    [one] { $count } statement
   *[other] { $count } statements
  }
lrs-parked-again = Mend the cause, then run `rapport lrs send --parked` to try them again.
lrs-exported = { $statements } statements of { $practices } practices written.
lrs-exported-before = { $count } practices from before the site policy were left out; --all writes them too.
lrs-exported-unreadable = { $count } practices cannot be told; run `rapport report --verify` to see why.

# Bundles and packs.
bundle-written = { $practices } practices of { $people } people written. They hold the typed words that are still kept: hand the file over with care.
bundle-written-beside = With them: { $overrides } overrides of scores, { $assignments } lines of the roster.
bundle-taken = { $new } practices taken in, { $longer } brought up to date, { $known } known already. `rapport report --verify` recomputes their scores.
bundle-taken-beside = New here: { $overrides } overrides of scores, { $assignments } lines of the roster.
archive-signed = Signed by a key that is trusted here.
archive-unsigned = No signature was asked for, so that nobody can say who made it (--key).
pack-none = No pack is installed. `rapport pack install FILE` installs one.
pack-installed = { $title }: { $scenarios } in { $folder }.
pack-removed = { $count } scenarios removed.
pack-stays = { $path } stays, because it was changed after it was installed.
pack-made = { $count } scenarios packed.
