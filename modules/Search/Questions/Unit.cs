namespace CommunityKit.Search.Questions;

/// <summary>One thing that a document must have, said in one or several ways.</summary>
/// <param name="AnyOf">The ways.</param>
internal sealed record Unit(IReadOnlyList<Phrase> AnyOf)
{
    public Unit(Phrase phrase)
        : this([phrase])
    {
    }
}
