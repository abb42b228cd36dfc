import { api, type Uploaded } from '@makegood/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call, upload } from '../../api/call.ts';
import type { CallFailure } from '../../api/problem.ts';
import { asking, keyOf } from '../../api/queries.ts';

/** Brings a file (or the example, when there is none) to the server and opens its mapping. */
export function useUpload() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation<Uploaded, CallFailure, File | null>({
    mutationFn: (file) => (file ? upload(api.imports.upload, file) : call(api.imports.example, {})),
    onSuccess: (uploaded) => {
      const params = { params: { id: uploaded.import.id } };
      client.setQueryData(asking(api.imports.detection, params).queryKey, uploaded);
      client.setQueryData(asking(api.imports.read, params).queryKey, uploaded.import);
      void client.invalidateQueries({ queryKey: keyOf(api.imports.list) });
      void navigate({ to: '/imports/$importId', params: { importId: uploaded.import.id } });
    },
  });
}
