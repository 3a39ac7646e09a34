using System.Reflection;
using CommunityKit.Modules;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;
using Microsoft.Extensions.Logging;

namespace CommunityKit.UI.Blocks;

/// <summary>Runs a block whose settings type is known only at run time.</summary>
internal abstract partial class BlockRunner(Declared<BlockDeclaration> declared) : BlockKind(declared)
{
    public string Part { get; } = $"block {declared.Value.Name}";

    public SharedPartAttribute? Sharing { get; } = declared.Value.BlockType.GetCustomAttribute<SharedPartAttribute>();

    protected Type BlockType => Declaration.BlockType;

    public abstract ValueTask<SlotResult> RenderAsync(IServiceProvider services, PlacedBlock placed, CancellationToken cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The stored settings of block {Block} ({Id}) do not fit its form; it is left out")]
    protected static partial void SettingsDoNotFit(ILogger logger, string block, string id, Exception reason);
}
