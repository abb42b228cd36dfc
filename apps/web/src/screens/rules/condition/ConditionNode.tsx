import { ActionIcon, Button, Menu } from '@mantine/core';
import { conditionClause, type Condition, type FactEntry } from '@makegood/rules';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useSay } from '../../../i18n/say.tsx';
import { Segmented } from '../../../kit/Segmented.tsx';
import classes from './Condition.module.css';
import { beginning, DEEPEST, grouped, groupOf, signed, signOf, type Group } from './conditionTree.ts';
import { LeafForm } from './LeafForm.tsx';

type NodeProps = {
  readonly catalogue: readonly FactEntry[];
  readonly condition: Condition;
  readonly depth: number;
  readonly onChange: (next: Condition) => void;
  /** Null where nothing would be left. */
  readonly onRemove: (() => void) | null;
};

/** One part of a condition: a question about one fact, or a group of parts; either may be turned into its opposite. */
export function ConditionNode({ catalogue, condition, depth, onChange, onRemove }: NodeProps) {
  const say = useSay();
  const { negated, bare } = signOf(condition);
  const group = groupOf(bare);
  const put = (next: Condition): void => onChange(signed(negated, next));
  const fresh = beginning(catalogue.find(({ fact }) => fact === 'purpose') ?? catalogue[0]);
  return (
    <div className={classes.node} data-group={group !== null || undefined} role="group" aria-label={say.said(conditionClause(condition))}>
      <div className={classes.nodeHead}>
        {negated ? <b className={classes.not}>{say('web.rules.condition.not')}</b> : null}
        {group ? (
          <Segmented<Group>
            label={say('web.rules.condition.join')}
            value={group.how}
            options={[
              { value: 'all', label: say('web.rules.condition.all') },
              { value: 'any', label: say('web.rules.condition.any') },
            ]}
            onChange={(how) => put(grouped(how, group.members))}
          />
        ) : null}
        <span className={classes.grow} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={28} aria-label={say('web.rules.condition.more')}>
              <IconDots size={16} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onChange(signed(!negated, bare))}>
              {say(negated ? 'web.rules.condition.affirm' : 'web.rules.condition.negate')}
            </Menu.Item>
            {depth < DEEPEST ? (
              <Menu.Item onClick={() => onChange(fresh ? grouped('all', [condition, fresh]) : condition)}>
                {say('web.rules.condition.wrap')}
              </Menu.Item>
            ) : null}
            {group?.members.length === 1 && group.members[0] ? (
              <Menu.Item onClick={() => put(group.members[0] ?? bare)}>{say('web.rules.condition.unwrap')}</Menu.Item>
            ) : null}
            {onRemove ? <Menu.Item onClick={onRemove}>{say('web.rules.condition.remove')}</Menu.Item> : null}
          </Menu.Dropdown>
        </Menu>
      </div>
      {group ? (
        <>
          {group.members.map((member, index) => (
            <ConditionNode
              key={index}
              catalogue={catalogue}
              condition={member}
              depth={depth + 1}
              onChange={(next) =>
                put(
                  grouped(
                    group.how,
                    group.members.map((old, at) => (at === index ? next : old)),
                  ),
                )
              }
              onRemove={
                group.members.length > 1
                  ? () =>
                      put(
                        grouped(
                          group.how,
                          group.members.filter((_, at) => at !== index),
                        ),
                      )
                  : null
              }
            />
          ))}
          <div className={classes.row}>
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => fresh && put(grouped(group.how, [...group.members, fresh]))}
            >
              {say('web.rules.condition.addPart')}
            </Button>
            {depth < DEEPEST ? (
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden="true" />}
                onClick={() => fresh && put(grouped(group.how, [...group.members, grouped(group.how === 'all' ? 'any' : 'all', [fresh])]))}
              >
                {say('web.rules.condition.addGroup')}
              </Button>
            ) : null}
          </div>
        </>
      ) : 'fact' in bare ? (
        <LeafForm catalogue={catalogue} leaf={bare} onChange={put} />
      ) : null}
    </div>
  );
}
