namespace CommunityKit.UI.Blocks;

/// <summary>
/// Marks a text of a block's settings that names a thing by its key: a category, a page. Where a content module is, its editor offers to
/// choose one; the block resolves it with its own module's reads.
/// </summary>
/// <param name="kind">Wire name of the kind of thing, as the module that has them declares it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(string kind) : Attribute
{
    /// <summary>Wire name of the kind.</summary>
    public string Kind { get; } = kind;
}
