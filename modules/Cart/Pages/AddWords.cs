using CommunityKit.Cart.Adding;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cart.Pages;

/// <summary>What is said after something was put into a cart.</summary>
internal static class AddWords
{
    public static string Of(IStringLocalizer<CartModule> text, AddOutcome outcome, int pieces) => outcome switch
    {
        AddOutcome.Added => text[pieces == 1 ? "added.one" : "added.other", pieces],
        AddOutcome.AddedFewer => text["added.fewer", pieces],
        AddOutcome.Full => text["added.full"],
        AddOutcome.SoldOut => text["added.soldOut"],
        _ => text["added.unknown"],
    };
}
