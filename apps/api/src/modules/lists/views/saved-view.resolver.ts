import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { staffOf } from '../../../platform/viewer';
import { changeView } from './change-view';
import { deleteView } from './delete-view';
import { saveView } from './save-view';
import { savedViews } from './saved-view.queries';
import {
  ChangeViewInput,
  SavedViewType,
  SaveViewInput,
  type ViewedList,
  ViewedListEnum,
} from './saved-view.type';
import { setDefaultView } from './set-default-view';

@Resolver(() => SavedViewType)
export class SavedViewResolver {
  @Allow({ staff: true })
  @Query(() => [SavedViewType], {
    description: 'The views of a list that the viewer may use: her own, and those shared in her office.',
  })
  savedViews(
    @Arg('list', () => ViewedListEnum) list: ViewedList,
    @Ctx() context: Context,
  ): Promise<SavedViewType[]> {
    return savedViews(context.db.manager, staffOf(context.viewer), { list });
  }

  @Allow({ staff: true })
  @Mutation(() => SavedViewType, { description: 'Keeps a list as it is looked at under a name.' })
  async saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() context: Context,
  ): Promise<SavedViewType | undefined> {
    return usable(context, await saveView(context, input));
  }

  @Allow({ staff: true })
  @Mutation(() => SavedViewType, { description: 'For the owner.' })
  async changeView(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ChangeViewInput) input: ChangeViewInput,
    @Ctx() context: Context,
  ): Promise<SavedViewType | undefined> {
    await changeView(context, id, input);
    return usable(context, id);
  }

  @Allow({ staff: true })
  @Mutation(() => Boolean, { description: 'For the owner.' })
  async deleteView(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    await deleteView(context, id);
    return true;
  }

  @Allow({ staff: true })
  @Mutation(() => [SavedViewType], {
    description:
      'The view that the list opens with, for this account; none without `id`. Answers the views of the list.',
  })
  async setDefaultView(
    @Arg('list', () => ViewedListEnum) list: ViewedList,
    @Arg('id', () => ID, { nullable: true }) id: string | undefined,
    @Ctx() context: Context,
  ): Promise<SavedViewType[]> {
    await setDefaultView(context, list, id ?? undefined);
    return savedViews(context.db.manager, staffOf(context.viewer), { list });
  }
}

const usable = async (context: Context, id: string): Promise<SavedViewType | undefined> =>
  (await savedViews(context.db.manager, staffOf(context.viewer), { id }))[0];
