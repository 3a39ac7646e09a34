using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace Sample.Starter.Notes;

/// <summary>Fills the foot of every page of the shop with the newest note.</summary>
public sealed class NewestNote(NoteBook book, ISettings<StarterSettings> settings) : ISlotContent<ShopFrame>
{
    private static readonly ViewName<Note> View = new("sample.starter", "NewestNote");

    public async ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken) =>
        settings.Current.ShowNewest && await book.NewestAsync(1, cancellationToken) is [var newest]
            ? SlotResult.View(View, newest)
            : SlotResult.Nothing;
}
