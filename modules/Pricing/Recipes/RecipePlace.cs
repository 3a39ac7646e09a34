using System.Globalization;
using CommunityKit.Pricing.Rules;
using CommunityKit.Recipes;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Pricing.Recipes;

/// <summary>An entry of a recipe's file: reads what is written in it and tells what is wrong with its place.</summary>
public sealed class RecipePlace(RecipeStepContext context, string where, ShopSettings shop, IStringLocalizer<PricingModule> text)
{
    public RecipeStepContext Context => context;

    /// <summary>False after a problem: the entry is not saved.</summary>
    public bool IsFine { get; private set; } = true;

    public void Problem(string place, string message)
    {
        IsFine = false;
        context.Problem(place.Length == 0 ? where : $"{where}.{place}", message);
    }

    public Money? Money(string place, string? written)
    {
        if (written is null)
        {
            return null;
        }

        if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 1_000_000_000)
        {
            return Monetary.Money.FromDecimal(amount, shop.Currency);
        }

        Problem(place, text["recipe.amount", written]);
        return null;
    }

    public DateTimeOffset? Instant(string place, string? written)
    {
        if (written is null)
        {
            return null;
        }

        if (ShopTime.Parse(written, shop.TimeZone) is { } instant)
        {
            return instant;
        }

        Problem(place, text["recipe.time", written]);
        return null;
    }

    /// <summary>The end that <c>until</c> writes, or that is so many days from now.</summary>
    public DateTimeOffset? End(string? until, int? lastsDays, DateTimeOffset now)
    {
        if (until is null == lastsDays is null || lastsDays is < 1 or > 366)
        {
            Problem("until", text["recipe.end"]);
            return null;
        }

        return until is null ? now.AddDays(lastsDays!.Value) : Instant("until", until);
    }
}
