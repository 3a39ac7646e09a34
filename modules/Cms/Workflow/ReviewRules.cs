using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Workflow;

/// <summary>The rules of reviews. Pure.</summary>
/// <remarks>
/// | from | ask | take back | approve | send back | change |
/// | Editing | InReview | – | – | – | Editing |
/// | InReview | – | Editing | Approved | SentBack | InReview |
/// | Approved | – | – | – | SentBack | Editing |
/// | SentBack | InReview | – | – | – | SentBack |
/// Going live leads back to Editing. Invariant: who changed a working copy since it was last approved, or live, does not approve it.
/// </remarks>
internal static class ReviewRules
{
    private const char Between = ' ';

    /// <summary>What a change of the document makes of the state.</summary>
    public static ReviewState AfterChange(ReviewState state) => state == ReviewState.Approved ? ReviewState.Editing : state;

    /// <summary>The authors after a change by an editor; the shop itself is none.</summary>
    public static string WithAuthor(string authors, Guid? editor) =>
        editor is not { } id || Authors(authors).Contains(id) ? authors : authors.Length == 0 ? id.ToString() : authors + Between + id;

    /// <summary>Who changed the working copy since it was last approved or live.</summary>
    public static IEnumerable<Guid> Authors(string authors) =>
        authors.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse);

    /// <summary>Whether a step may be done, and what it leads to.</summary>
    public static ReviewOutcome Try(ContentItem item, ReviewStep step, Guid? editor) => (step, item.Review) switch
    {
        (ReviewStep.Ask, ReviewState.Editing or ReviewState.SentBack) => ReviewOutcome.Done,
        (ReviewStep.TakeBack, ReviewState.InReview) => ReviewOutcome.Done,
        (ReviewStep.Approve, ReviewState.InReview) =>
            editor is { } id && !Authors(item.Authors).Contains(id) ? ReviewOutcome.Done : ReviewOutcome.OwnWork,
        (ReviewStep.SendBack, ReviewState.InReview or ReviewState.Approved) => ReviewOutcome.Done,
        _ => ReviewOutcome.WrongState,
    };

    /// <summary>The state that a step leads to.</summary>
    public static ReviewState StateAfter(ReviewStep step) => step switch
    {
        ReviewStep.Ask => ReviewState.InReview,
        ReviewStep.Approve => ReviewState.Approved,
        ReviewStep.SendBack => ReviewState.SentBack,
        _ => ReviewState.Editing,
    };
}
