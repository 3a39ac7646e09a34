using System.Collections.Frozen;
using CommunityKit.Modules;
using Microsoft.Extensions.Logging;

namespace CommunityKit.UI.Blocks;

/// <summary>All declared blocks, ready to run; made once per tenant runtime and dropped with it.</summary>
internal sealed class BlockTable(IDeclarations<BlockDeclaration> declarations, ILoggerFactory loggers) : IBlockCatalog
{
    private readonly FrozenDictionary<string, BlockRunner> _blocks = declarations.All
        .DistinctBy(declared => declared.Value.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(
            declared => declared.Value.Name,
            declared => (BlockRunner)Activator.CreateInstance(
                typeof(BlockRunner<>).MakeGenericType(declared.Value.SettingsType), declared, loggers.CreateLogger<BlockRunner>())!,
            StringComparer.Ordinal);

    public IReadOnlyList<BlockKind> All =>
        [.. declarations.All.Select(declared => declared.Value.Name).Distinct(StringComparer.Ordinal).Select(name => _blocks[name])];

    public BlockRunner? Find(string name) => _blocks.GetValueOrDefault(name);

    BlockKind? IBlockCatalog.Find(string name) => Find(name);
}
