using CommunityKit.Texts;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Tests.Slots;

namespace CommunityKit.UI.Tests.Blocks;

/// <summary>Blocks for the tests.</summary>
public static class TestBlocks
{
    public sealed class Settings
    {
        public string Word { get; set; } = "nothing said";

        public int Times { get; set; } = 1;

        public LocalizedText Title { get; set; } = LocalizedText.Empty;
    }

    public sealed class Echo : IBlock<Settings>
    {
        public ValueTask<SlotResult> RenderAsync(Settings settings, CancellationToken cancellationToken) =>
            new(settings.Times == 0
                ? SlotResult.Nothing
                : SlotResult.View(SlotContents.Plain, string.Join(' ', Enumerable.Repeat(settings.Word, settings.Times)) + settings.Title));
    }

    public sealed class Throws : IBlock<Settings>
    {
        public ValueTask<SlotResult> RenderAsync(Settings settings, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
    }
}
