namespace CommunityKit.UI.Blocks;

/// <summary>The blocks that the modules of this runtime bring. Immutable, thread-safe.</summary>
public interface IBlockCatalog
{
    /// <summary>All of them, in module order, then in the order of their declaration.</summary>
    IReadOnlyList<BlockKind> All { get; }

    /// <summary>The block of a wire name; null when no module brings it any more, or not yet.</summary>
    /// <param name="name">Wire name.</param>
    BlockKind? Find(string name);
}
