namespace CommunityKit.Admin.Forms;

/// <summary>What a posted form led to.</summary>
/// <param name="Kind">What to answer with.</param>
/// <param name="Model">The values as they are now.</param>
/// <param name="Posted">What was sent.</param>
public sealed record EditOutcome(EditOutcomeKind Kind, object Model, PostedForm Posted)
{
    /// <summary>Key of the saved thing.</summary>
    public string Key { get; init; } = "";

    /// <summary>The values of who saved first.</summary>
    public object? Theirs { get; init; }
}
