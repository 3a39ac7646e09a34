namespace CommunityKit.UI.Admin.Lists;

/// <summary>A filter of a list: fixed choices or choices read when shown.</summary>
/// <param name="Name">Name in the address.</param>
/// <param name="LabelKey">Key of the label.</param>
public sealed record AdminFilter(string Name, string LabelKey)
{
    /// <summary>Fixed choices; empty when <see cref="Source"/> is set.</summary>
    public IReadOnlyList<AdminChoice> Choices { get; init; } = [];

    /// <summary>Reads the choices.</summary>
    public Func<CancellationToken, ValueTask<IReadOnlyList<AdminChoice>>>? Source { get; init; }
}
