/** A mistake that somebody might make: a text that stands once in a source, and what it would become. */
export type Mutant = { readonly name: string; readonly file: string; readonly from: string; readonly to: string };

/** Every one of these must be found out: else the simulator would let the mistake itself pass. */
export const mutants: readonly Mutant[] = [
  {
    name: 'a bulletin takes its place in a week though another was first',
    file: 'functions/deliver-email/arrival.ts',
    from: "if ((await weeks.save(next)) === 'conflict') return false;",
    to: 'await weeks.save(next);',
  },
  {
    name: 'a bulletin is said to be in a digest that has left without it',
    file: 'shared/delivery/digest.ts',
    from: "if (stored.state !== 'waiting') return 'closed';",
    to: "if (stored.state !== 'waiting') return 'in';",
  },
  {
    name: 'a delivery is leased though somebody holds it',
    file: 'shared/delivery/lifecycle.ts',
    from: "if (delivery.leaseUntil !== undefined && fromIso(delivery.leaseUntil) > now) return 'held';",
    to: "if (delivery.channel === 'email') return 'ready';",
  },
  {
    name: 'an outcome is recorded whatever was recorded meanwhile',
    file: 'test/fakes/delivery-store.ts',
    from: "if (row?.version !== delivery.version - 1) return 'overtaken';",
    to: "if (row === undefined) return 'overtaken';",
  },
  {
    name: 'a new delivery replaces the one that exists',
    file: 'test/fakes/delivery-store.ts',
    from: "if (rows.get(keyOf(delivery)) !== undefined) return 'exists';",
    to: '',
  },
  {
    name: 'a delivery left unsent is not opened again for a community that stayed',
    file: 'test/fakes/delivery-store.ts',
    from: 'rows.put(keyOf(row), isForNobody(row) ? reopened(longer) : longer);',
    to: 'rows.put(keyOf(row), longer);',
  },
  {
    name: 'no wait after a mail call without a clear answer',
    file: 'shared/delivery/lifecycle.ts',
    from: 'now + ambiguousWaitMs',
    to: 'now',
  },
  {
    name: 'a mail whose worker was lost is tried at once',
    file: 'shared/delivery/lifecycle.ts',
    from: "return delivery.channel === 'email' ? 'worker-lost' : 'ready';",
    to: "return 'ready';",
  },
  {
    name: 'a mail that may have arrived is said to have failed',
    file: 'shared/delivery/lifecycle.ts',
    from: "const known = isCertain ? state : 'unknown';",
    to: 'const known = state;',
  },
  {
    name: 'a retry has no time at which it is due',
    file: 'shared/delivery/lifecycle.ts',
    from: 'version: delivery.version + 1, state, due, dueAt: toIso(dueAt) }',
    to: "version: delivery.version + 1, state, ...(state === 'retry' ? {} : { due, dueAt: toIso(dueAt) }) }",
  },
  {
    name: 'Retry-After wins over the deadline',
    file: 'shared/delivery/lifecycle.ts',
    from: 'return dueAt > deadlineOf(delivery)',
    to: 'return dueAt < 0',
  },
  {
    name: 'a message is acknowledged though its work failed',
    file: 'shared/batch.ts',
    from: 'return [{ itemIdentifier: record.messageId }];',
    to: 'return [];',
  },
  {
    name: 'the text of an error is logged',
    file: 'shared/batch.ts',
    from: 'error: nameOf(error)',
    to: 'error: String(error)',
  },
  {
    name: 'a warm mail worker remembers a partner',
    file: 'functions/deliver-email/readers.ts',
    from: 'const partner = await deps.partners.get(partnerId);\n      if (partner === undefined || !states',
    to: `const known = Object.assign(deps.keys, { known: new Map(), ...deps.keys }).known;
      const partner = known.get(partnerId) ?? (await deps.partners.get(partnerId));
      if (partner !== undefined) known.set(partnerId, partner);
      if (partner === undefined || !states`,
  },
  {
    name: 'a webhook that says that it is gone stays in use',
    file: 'shared/partner/webhook-health.ts',
    from: "if (failure.kind === 'gone') return disabledFor(target, 'gone', now);",
    to: "if (failure.kind === 'gone') return undefined;",
  },
  {
    name: 'staff are told of a disabled webhook only by who disabled it',
    file: 'functions/deliver-webhook/health.ts',
    from: 'if (partner !== undefined) await tellIfDisabled',
    to: 'if (partner !== undefined && failure !== undefined) await tellIfDisabled',
  },
  {
    name: 'a webhook gets a new id with each try',
    file: 'functions/deliver-webhook/post.ts',
    from: 'sign({ id: delivery.id,',
    to: "sign({ id: delivery.id + (delivery.attempts > 1 ? delivery.attempts : ''),",
  },
  {
    name: 'a bulletin goes to a webhook that has not answered its challenge',
    file: 'functions/deliver-webhook/deliver.ts',
    from: "if (target.state !== 'verified') return { kind: 'skipped', reason: 'not-verified' };\n  const bulletin",
    to: "if (target.state === undefined) return { kind: 'skipped', reason: 'not-verified' };\n  const bulletin",
  },
  {
    name: 'two mails for one address',
    file: 'shared/delivery/plan.ts',
    from: 'return mailDeliveryId(bulletin.id, maintainer.addressHash)',
    to: 'return mailDeliveryId(bulletin.id, maintainer.addressHash + partner.id)',
  },
  {
    name: 'the place of an expansion is saved before its deliveries are',
    file: 'functions/expand/expand.ts',
    from: 'await dispatch(planDeliveries(bulletin, bulletin.sealedAt, page.partners), deps);\n',
    to: `await deps.segments.save({
      bulletinId,
      segment: segmentKey(segment),
      done: page.cursor === undefined,
      movedAt: toIso(deps.now()),
      expiresAt: expiryAfter(deps.now(), keepSegmentsMs),
    });
    await dispatch(planDeliveries(bulletin, bulletin.sealedAt, page.partners), deps);
`,
  },
  {
    name: 'an expansion counts before every segment is done',
    file: 'functions/expand/expand.ts',
    from: '.length < segmentCount',
    to: '.length < segmentCount - 1',
  },
  {
    name: 'an expansion never writes its count',
    file: 'functions/expand/expand.ts',
    from: 'bulletin.sealedCount === undefined ? {',
    to: 'bulletin.version < 0 ? {',
  },
  {
    name: 'the sweep claims what is due and does not queue it',
    file: 'functions/sweep/due.ts',
    from: '    await queueAll(claimed, deps.queues);\n',
    to: '',
  },
  {
    name: 'the sweep forgets deliveries whose worker went away',
    file: 'functions/sweep/task.ts',
    from: "if (delivery.state === 'leased') return readiness(delivery, now) !== 'held';",
    to: "if (delivery.state === 'leased') return false;",
  },
  {
    name: 'the sweep forgets deliveries whose message was lost',
    file: 'functions/sweep/task.ts',
    from: 'return isUntried(delivery) && now',
    to: 'return isUntried(delivery) && 0 * now',
  },
  {
    name: 'the sweep forgets unfinished expansions',
    file: 'functions/sweep/bulletin.ts',
    from: 'await deps.expansions.send(stale);',
    to: '',
  },
  {
    name: 'the sweep closes a bulletin whose deliveries are under way',
    file: 'functions/sweep/bulletin.ts',
    from: 'const isOver = open === 0 && unreadable === 0 && changed === 0;',
    to: 'const isOver = unreadable === 0;',
  },
  {
    name: 'a bulletin is stored whatever was stored meanwhile',
    file: 'test/fakes/bulletin-store.ts',
    from: "if (rows.get(bulletin.id)?.version !== bulletin.version - 1) return 'conflict';",
    to: '',
  },
  {
    name: 'a community is told that it has left before it has',
    file: 'shared/partner/leave.ts',
    from: `mayEnd = true;
      change = await giveUp();`,
    to: `mayEnd = true;
      giveUp().catch(() => {});`,
  },
  {
    name: 'a weaker word of the provider takes the place of a stronger one',
    file: 'shared/delivery/mail-event.ts',
    from: 'strengthOf(proof) <= strengthOf(delivery)',
    to: 'strengthOf(proof) < 0',
  },
  {
    name: 'the provider’s word does not end the wait for another try',
    file: 'shared/delivery/mail-event.ts',
    from: "if (delivery.channel !== 'email' ||",
    to: "if (delivery.channel !== 'email' || delivery.state === 'ambiguous' ||",
  },
  {
    name: 'an address that bounced for good is not suppressed',
    file: 'functions/mail-events/apply-event.ts',
    from: 'if (suppressedFor === undefined) return undefined;',
    to: 'if (suppressedFor !== undefined || event.at !== undefined) return undefined;',
  },
  {
    name: 'the mail worker does not ask whether an address is suppressed',
    file: 'functions/deliver-email/deliver.ts',
    from: 'if (suppression !== undefined) return',
    to: 'if (suppression?.hash === undefined && suppression !== undefined) return',
  },
  {
    name: 'staff are told of a suppressed address only if its delivery was found first',
    file: 'functions/mail-events/apply-event.ts',
    from: 'if (suppression !== undefined) await tellStaff(suppression, delivery, deps);',
    to: "if (suppression !== undefined && delivery?.state === 'sent') await tellStaff(suppression, delivery, deps);",
  },
  {
    name: 'a row that cannot be read keeps its bulletin from being swept',
    file: 'functions/sweep/bulletin.ts',
    from: 'const isOver = open === 0 && unreadable === 0 && changed === 0;',
    to: 'const isOver = open === 0 && changed === 0;',
  },
  {
    name: 'a halted bulletin goes on',
    file: 'shared/bulletin/course.ts',
    from: "if (halt === undefined) return 'open';",
    to: "if (halt?.kind !== 'cancelled') return 'open';",
  },
  {
    name: 'what was cancelled is left as it is',
    file: 'functions/sweep/task.ts',
    from: "return isSettled(delivery) || readiness(delivery, now) === 'held' ? undefined : 'cancel';",
    to: 'return undefined;',
  },
  {
    name: 'what was cancelled is said to be unsent though it may have arrived',
    file: 'shared/delivery/lifecycle.ts',
    from: ": settled(delivery, 'skipped', now, { reason: 'cancelled' });",
    to: ": settled({ ...delivery, ambiguities: 0 }, 'skipped', now, { reason: 'cancelled' });",
  },
  {
    name: 'a dead letter is taken away, and what it named is not recorded',
    file: 'functions/sweep/bury.ts',
    from: "return next !== undefined && (await deps.deliveries.record(next)) === 'recorded';",
    to: 'return next !== undefined;',
  },
  {
    name: 'an old word ends what staff had tried again',
    file: 'shared/delivery/mail-event.ts',
    from: "if (isOfEarlier(event, delivery) && proof.state !== 'delivered') return undefined;",
    to: '',
  },
];
