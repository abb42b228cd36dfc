import { randomUUID } from 'node:crypto';
import { instant } from '@makegood/base';
import type { EnrolmentRecord, NewEnrolment } from '@makegood/engine/host';
import { MemoryRecorder, TemporalHost, temporalSettings, type TemporalSettings } from '@makegood/workflows';
import { KeptEffects, LIVE_PAUSE, remindTwiceLive } from '@makegood/workflows/samples';
import { startByHand } from '@makegood/workflows/samples/hand-written';
import { Client, Connection } from '@temporalio/client';
import { obtainTemporal } from '../../scripts/provision/temporal.ts';
import { isUnavailable, type Unavailable } from '../../scripts/provision/unavailable.ts';
import type { Benchmark, Measure } from '../support/benchmark.ts';
import { interleavedRounds } from '../support/interleaved-rounds.ts';

/** Enrolments in a round, and how many of them are under way at a time: enough that the machine and not the waits set the pace. */
const ENROLMENTS = 160;
const UNDER_WAY = 60;
/** Each sends two messages. */
const CONTACTS = 2;

const benchmark: Benchmark = {
  name: 'interpreted journey on Temporal',
  async run() {
    const temporal = await obtainTemporal({ say: (line) => console.error(line) });
    if (isUnavailable(temporal)) return temporal;
    try {
      return await measure({ ...process.env, TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace });
    } finally {
      await temporal.stop();
    }
  },
};
export default benchmark;

async function measure(environment: NodeJS.ProcessEnv): Promise<readonly Measure[] | Unavailable> {
  const settingsFor = (name: string): TemporalSettings => ({ ...temporalSettings(environment), taskQueue: `bench-${name}-${process.pid}` });
  const recorder = new ToldRecorder();
  recorder.addPlan(remindTwiceLive);
  const host = new TemporalHost({ settings: settingsFor('interpreted'), effects: new KeptEffects(), recorder });
  await host.start();
  const byHand = await startByHand(settingsFor('by-hand'), new KeptEffects(), recorder, remindTwiceLive);
  try {
    const rounds = await interleavedRounds(
      {
        interpreted: () => rateOf(recorder, (enrolment) => host.enrol([enrolment])),
        byHand: () => rateOf(recorder, (enrolment) => byHand.enrol(enrolment, LIVE_PAUSE)),
      },
      { rounds: 7 },
    );
    const [interpreted, floor] = [rounds.interpreted.median, rounds.byHand.median];
    const activities = await activitiesPerContact(settingsFor('interpreted'), recorder, host);
    return [
      { name: 'interpreted journey on Temporal', value: interpreted, unit: 'enrolments/s', floor, ratio: interpreted / floor },
      // A contact cannot do with less than the activity that makes it.
      { name: 'activities per contact on Temporal', value: activities, unit: 'activities/contact', floor: 1, ratio: activities },
    ];
  } finally {
    await host.stop();
    await byHand.stop();
  }
}

/** Tells when an enrolment's end has been written, which is what both kinds of workflow do last. */
class ToldRecorder extends MemoryRecorder {
  readonly #waiting = new Map<string, () => void>();

  end(enrolment: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(enrolment, resolve));
  }

  override async record(record: EnrolmentRecord): Promise<void> {
    await super.record(record);
    if (record.state.status !== 'ended') return;
    this.#waiting.get(record.enrolment)?.();
    this.#waiting.delete(record.enrolment);
  }
}

function newEnrolment(): NewEnrolment {
  const id = randomUUID();
  return {
    workspace: 'ws_bench',
    journey: remindTwiceLive.journey,
    enrolment: `enr_${id}`,
    account: `acc_${id}`,
    person: `per_${id}`,
    plan: remindTwiceLive.hash,
    clock: 'real',
    at: instant(Date.now()),
  };
}

/** Enrolments brought to their end per second. */
async function rateOf(recorder: ToldRecorder, enrol: (enrolment: NewEnrolment) => Promise<void>): Promise<number> {
  let left = ENROLMENTS;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const enrolment = newEnrolment();
      const end = recorder.end(enrolment.enrolment);
      await enrol(enrolment);
      await end;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: UNDER_WAY }, lane));
  return (ENROLMENTS / (performance.now() - started)) * 1000;
}

/** As a history on the server tells. */
async function activitiesPerContact(settings: TemporalSettings, recorder: ToldRecorder, host: TemporalHost): Promise<number> {
  const connection = await Connection.connect(settings.connection);
  const client = new Client({ connection, namespace: settings.namespace });
  const enrolment = newEnrolment();
  const end = recorder.end(enrolment.enrolment);
  await host.enrol([enrolment]);
  await end;
  const handle = client.workflow.getHandle(`${enrolment.workspace}/${enrolment.journey}/${enrolment.enrolment}`);
  await handle.result();
  const { events } = await handle.fetchHistory();
  await connection.close();
  return (events?.filter((event) => event.activityTaskScheduledEventAttributes).length ?? 0) / CONTACTS;
}
