import { peakRssMiB, seconds, withInstallation } from './installation.ts';

const COLLECT = `mutation ($input: CollectCreditEventInput!) { collectCreditEvent(input: $input) { businessNumber } }`;

/** 20 clients that collect 40 events each for one office and day: as many different numbers, 001 onwards, no gap. */
export function numbering(quick: boolean): Promise<object> {
  const clients = quick ? 5 : 20;
  const each = quick ? 20 : 40;
  return withInstallation(async ({ ask }) => {
    const { registerEnterprise } = await ask<{ registerEnterprise: { id: string } }>(
      `mutation { registerEnterprise(input: { creditCode: "91350100M000100Y43", name: "编号测量", kinds: [IMPORTER], office: "380000" }) { id } }`,
    );
    const input = {
      enterpriseId: registerEnterprise.id,
      itemCode: 'J-001',
      office: '380000',
      detail: '监督检查一般不符合项',
      verifiedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    };
    const numbers: string[] = [];
    const client = async (): Promise<void> => {
      for (let n = 0; n < each; n += 1) {
        numbers.push(
          (await ask<{ collectCreditEvent: { businessNumber: string } }>(COLLECT, { input }))
            .collectCreditEvent.businessNumber,
        );
      }
    };
    const taken = await seconds(() => Promise.all(Array.from({ length: clients }, client)));
    const serials = numbers.map((number) => Number(number.slice(-3))).sort((a, b) => a - b);
    return {
      seconds: taken,
      events: numbers.length,
      eventsPerSecond: Math.round(numbers.length / taken),
      different: new Set(numbers).size,
      gaps: serials.filter((serial, index) => serial !== index + 1).length,
      peakRssMiB: peakRssMiB(),
    };
  });
}
