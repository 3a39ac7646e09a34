namespace CommunityKit.Pricing;

/// <summary>A sentence for the buyer, kept as a key so that everybody reads it in their own language, also years later.</summary>
/// <param name="ModuleId">Module whose texts hold the sentence.</param>
/// <param name="Key">Key of the sentence; <c>{0}</c>, <c>{1}</c> … stand for the arguments.</param>
public sealed record PriceNote(string ModuleId, string Key)
{
    /// <summary>The arguments in order.</summary>
    public IReadOnlyList<NoteArgument> Arguments { get; init; } = [];
}
