using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommunityKit.Modules;
using CommunityKit.UI.Slots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityKit.UI.Blocks;

internal sealed class BlockRunner<TSettings>(Declared<BlockDeclaration> declared, ILogger<BlockRunner> logger) : BlockRunner(declared)
    where TSettings : class, new()
{
    // Per instance: options remember the types they met, and settings types belong to modules that come and go.
    private readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override bool HoldsBlocks { get; } = declared.Value.BlockType.IsAssignableTo(typeof(IContainerBlock<TSettings>));

    public override object New() => new TSettings();

    public override object Read(JsonElement settings) =>
        settings.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? new() : settings.Deserialize<TSettings>(_json) ?? new();

    public override JsonElement Write(object settings) => JsonSerializer.SerializeToElement((TSettings)settings, _json);

    public override ValueTask<SlotResult> RenderAsync(IServiceProvider services, PlacedBlock placed, CancellationToken cancellationToken)
    {
        TSettings settings;
        try
        {
            settings = (TSettings)Read(placed.Settings);
        }
        catch (JsonException e)
        {
            // One badly stored block must not switch the block off everywhere.
            SettingsDoNotFit(logger, placed.Name, placed.Id, e);
            return new(SlotResult.Nothing);
        }

        return services.GetRequiredService(BlockType) is IContainerBlock<TSettings> container
            ? container.RenderAsync(settings, placed.Children, cancellationToken)
            : ((IBlock<TSettings>)services.GetRequiredService(BlockType)).RenderAsync(settings, cancellationToken);
    }
}
