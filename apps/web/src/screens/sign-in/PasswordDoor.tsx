import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSignIn } from '../../api/signing.ts';
import { useSay } from '../../i18n/say.tsx';
import { Card } from '../../kit/Card.tsx';
import { ProblemNotice } from '../../kit/Problem.tsx';
import classes from './SignIn.module.css';

export function PasswordDoor({ entered }: { readonly entered: () => void }) {
  const say = useSay();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Card title={say('web.door.password')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ email, password }, { onSuccess: entered });
        }}
      >
        <TextInput
          label={say('web.door.email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={say('web.door.secret')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-hidden': true, tabIndex: -1 }}
        />
        {signIn.error ? <ProblemNotice error={signIn.error} /> : null}
        <Button type="submit" variant="filled" loading={signIn.isPending}>
          {say('web.door.enter')}
        </Button>
      </form>
    </Card>
  );
}
