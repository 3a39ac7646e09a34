namespace CommunityKit.Cart.Baskets;

/// <summary>
/// What somebody wants to buy. Immutable; every change gives a new one. Changes name lines by id and are made on the basket as it is at that
/// moment, so two windows never take each other's lines away.
/// </summary>
public sealed record Basket
{
    /// <summary>Most characters of a coupon code.</summary>
    public const int MaxCode = 60;

    /// <summary>Most coupon codes.</summary>
    public const int MaxCodes = 10;

    public static Basket Empty { get; } = new();

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<BasketLine> Lines { get; init; } = [];

    /// <summary>Coupon codes as typed.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The friends of a shared basket.</summary>
    public IReadOnlyList<BasketFriend> Friends { get; init; } = [];

    /// <summary>The line that was removed last, to put it back.</summary>
    public BasketLine? Removed { get; init; }

    /// <summary>Pieces that are to be bought.</summary>
    public int Pieces => (int)Math.Min(int.MaxValue, Lines.Where(line => !line.IsSaved).Sum(line => (long)line.Quantity));

    /// <summary>Puts pieces in: onto the line that asks for the same, or as a new one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="limits">What a basket may hold.</param>
    /// <returns>The basket, and how many of the pieces went in.</returns>
    public (Basket Basket, int Added) Add(BasketLine line, BasketLimits limits)
    {
        var at = IndexOf(known => known.IsSameAs(line));
        if (at >= 0)
        {
            var known = Lines[at];
            var quantity = (int)Math.Min((long)known.Quantity + line.Quantity, Math.Max(limits.Pieces, known.Quantity));
            return (With(at, known with { Quantity = quantity, SeenMinor = line.SeenMinor, SeenCurrency = line.SeenCurrency }), quantity - known.Quantity);
        }

        if (Lines.Count >= limits.Lines)
        {
            return (this, 0);
        }

        var added = Math.Min(line.Quantity, limits.Pieces);
        return (this with { Lines = [.. Lines, line with { Quantity = added }] }, added);
    }

    /// <summary>Sets the pieces of a line; 0 removes it.</summary>
    public Basket SetQuantity(Guid lineId, int quantity, BasketLimits limits)
    {
        var at = IndexOf(line => line.Id == lineId);
        return at < 0 ? this
            : quantity <= 0 ? Remove(lineId)
            : With(at, Lines[at] with { Quantity = Math.Min(quantity, limits.Pieces) });
    }

    /// <summary>Takes a line out and remembers it.</summary>
    public Basket Remove(Guid lineId)
    {
        var at = IndexOf(line => line.Id == lineId);
        return at < 0 ? this : this with { Lines = [.. Lines.Where(line => line.Id != lineId)], Removed = Lines[at] };
    }

    /// <summary>Puts the line back that was removed last.</summary>
    public Basket Undo(BasketLimits limits) => Removed is { } line ? Add(line, limits).Basket with { Removed = null } : this;

    /// <summary>Saves a line for later, or takes it back into the purchase.</summary>
    public Basket Save(Guid lineId, bool isSaved, BasketLimits limits)
    {
        var at = IndexOf(line => line.Id == lineId);
        if (at < 0 || Lines[at].IsSaved == isSaved)
        {
            return this;
        }

        var moved = Lines[at] with { IsSaved = isSaved };
        return (this with { Lines = [.. Lines.Where(line => line.Id != lineId)] }).Add(moved, limits).Basket;
    }

    /// <summary>Enters a coupon code; letter case and surrounding blanks do not matter.</summary>
    public Basket AddCode(string code)
    {
        code = code.Trim();
        return code.Length is 0 or > MaxCode || Codes.Count >= MaxCodes || Codes.Contains(code, StringComparer.OrdinalIgnoreCase)
            ? this
            : this with { Codes = [.. Codes, code] };
    }

    public Basket RemoveCode(string code) =>
        this with { Codes = [.. Codes.Where(known => !string.Equals(known, code.Trim(), StringComparison.OrdinalIgnoreCase))] };

    /// <summary>
    /// Takes in what somebody put together before signing in: pieces of the same thing add up to the limit, the rest joins at the end. Lines
    /// beyond the limit of lines are left out.
    /// </summary>
    public Basket Merge(Basket guest, BasketLimits limits)
    {
        var merged = guest.Lines.Where(line => line.FriendId is null).Aggregate(this, (basket, line) => basket.Add(line, limits).Basket);
        return guest.Codes.Aggregate(merged, (basket, code) => basket.AddCode(code));
    }

    /// <summary>Without what became an order; friends go their ways with it.</summary>
    public Basket WithoutBought() => new() { Lines = [.. Lines.Where(line => line.IsSaved)] };

    /// <summary>The name of who put a line in; null for the owner.</summary>
    public string? NameOf(BasketLine line) => line.FriendId is { } id ? Friends.FirstOrDefault(friend => friend.Id == id)?.Name ?? "?" : null;

    private Basket With(int at, BasketLine line) => this with { Lines = [.. Lines.Take(at), line, .. Lines.Skip(at + 1)] };

    private int IndexOf(Predicate<BasketLine> fits)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (fits(Lines[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
