using System.Text.Json;
using CommunityKit.Modules;
using CommunityKit.UI.Slots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.UI.Blocks;

internal sealed class BlockRunner<TSettings>(Declared<BlockDeclaration> declared, ILogger<BlockRunner> logger) : BlockRunner(declared)
    where TSettings : class, new()
{
    // Per instance: options remember the types they met, and settings types belong to modules that come and go.
    private readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    public override ValueTask<SlotResult> RenderAsync(IServiceProvider services, PlacedBlock placed, CancellationToken cancellationToken)
    {
        TSettings settings;
        try
        {
            settings = placed.Settings.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? new()
                : placed.Settings.Deserialize<TSettings>(_json) ?? new();
        }
        catch (JsonException e)
        {
            // One badly stored block must not switch the block off everywhere.
            SettingsDoNotFit(logger, placed.Name, placed.Id, e);
            return new(SlotResult.Nothing);
        }

        return ((IBlock<TSettings>)services.GetRequiredService(BlockType)).RenderAsync(settings, cancellationToken);
    }
}
