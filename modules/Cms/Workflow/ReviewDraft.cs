using System.Security.Claims;
using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Data;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Scheduling;

namespace CommunityKit.Cms.Workflow;

/// <summary>Takes one step in the review of a working copy: who asks for it does not approve it, and what was looked at is what is approved.</summary>
public sealed class ReviewDraft(IUnitOfWork work, IPermissionEvaluator permissions)
{
    public const int MaxNote = 1000;

    /// <param name="id">The item.</param>
    /// <param name="token">Token of the working copy that was looked at.</param>
    /// <param name="step">The step.</param>
    /// <param name="user">Who takes it: asking needs <see cref="CmsPermissions.Edit"/>, deciding <see cref="CmsPermissions.Approve"/>.</param>
    /// <param name="note">What to look at, or what to change; needed to send back.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ReviewOutcome> RunAsync(
        Guid id, long token, ReviewStep step, ClaimsPrincipal user, string? note, CancellationToken cancellationToken)
    {
        var isDecision = step is ReviewStep.Approve or ReviewStep.SendBack;
        if (!await permissions.HasAsync(user, isDecision ? CmsPermissions.Approve : CmsPermissions.Edit, cancellationToken))
        {
            return ReviewOutcome.Forbidden;
        }

        var words = DraftRow.Clip(note ?? "", MaxNote);
        if (step == ReviewStep.SendBack && words.Length == 0)
        {
            return ReviewOutcome.NoReason;
        }

        var editor = Editor.Of(user);
        return await work.ExecuteAsync(
            async (transaction, ct) =>
            {
                if (await DraftRow.FindAsync(transaction, id, ct) is not { } row)
                {
                    return ReviewOutcome.Missing;
                }

                if (row.Item.Token != token)
                {
                    return ReviewOutcome.Stale;
                }

                var outcome = ReviewRules.Try(row.Item, step, editor.Id);
                if (outcome == ReviewOutcome.Done)
                {
                    row.Record(KindOf(step), editor, note: words.Length > 0 ? words : null);
                    if (!await row.TryReviewAsync(ReviewRules.StateAfter(step), editor, words, ct))
                    {
                        throw new InvalidOperationException("The review changed within the unit of work.");
                    }

                    // What is sent back does not go live by itself either.
                    if (row.Item.Review == ReviewState.Approved && await ScheduleItem.CancelPublishingAsync(transaction, id, ct))
                    {
                        row.Record(AuditKind.Unscheduled, editor);
                        await transaction.Context<CmsDb>().SaveChangesAsync(ct);
                    }
                }

                return outcome;
            },
            cancellationToken);
    }

    private static AuditKind KindOf(ReviewStep step) => step switch
    {
        ReviewStep.Ask => AuditKind.ReviewAsked,
        ReviewStep.TakeBack => AuditKind.ReviewTakenBack,
        ReviewStep.Approve => AuditKind.Approved,
        _ => AuditKind.SentBack,
    };
}
