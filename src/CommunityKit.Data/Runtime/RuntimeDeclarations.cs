using CommunityKit.Data.Contexts;
using CommunityKit.Data.Sections;
using CommunityKit.Data.Work;

namespace CommunityKit.Data.Runtime;

/// <summary>What the modules of a generation declared about data. Immutable.</summary>
internal sealed record RuntimeDeclarations(
    IReadOnlyList<ModuleContext> Contexts, DeclaredWork Work, IReadOnlyList<DeclaredSection> Settings)
{
    public static RuntimeDeclarations None { get; } = new([], DeclaredWork.None, []);
}
