using CommunityKit.Cart.Baskets;

namespace CommunityKit.Cart.Tests.Baskets;

public sealed class BasketTests
{
    private static readonly BasketLimits Limits = new(Lines: 5, Pieces: 10);
    private readonly Guid _tea = Guid.CreateVersion7();
    private readonly Guid _rice = Guid.CreateVersion7();

    [Fact]
    public void The_same_thing_adds_up_to_the_limit()
    {
        var (basket, first) = Basket.Empty.Add(Line(_tea, 7), Limits);
        (basket, var second) = basket.Add(Line(_tea, 7), Limits);

        Assert.Equal((7, 3), (first, second));
        Assert.Equal(10, Assert.Single(basket.Lines).Quantity);
    }

    [Fact]
    public void Other_inputs_or_another_person_make_another_line()
    {
        var basket = Basket.Empty.Add(Line(_tea, 1), Limits).Basket
            .Add(Line(_tea, 1) with { Inputs = new Dictionary<string, string>(StringComparer.Ordinal) { ["group"] = "a" } }, Limits).Basket
            .Add(Line(_tea, 1) with { FriendId = Guid.CreateVersion7() }, Limits).Basket;

        Assert.Equal(3, basket.Lines.Count);
    }

    [Fact]
    public void A_line_more_than_fit_does_not_go_in()
    {
        var basket = Enumerable.Range(0, 5).Aggregate(Basket.Empty, (known, _) => known.Add(Line(Guid.CreateVersion7(), 1), Limits).Basket);

        var (after, added) = basket.Add(Line(_tea, 1), Limits);

        Assert.Equal((0, 5), (added, after.Lines.Count));
    }

    [Fact]
    public void A_removed_line_can_be_put_back_once()
    {
        var basket = Basket.Empty.Add(Line(_tea, 2), Limits).Basket;

        var back = basket.SetQuantity(basket.Lines[0].Id, 0, Limits).Undo(Limits);

        Assert.Equal(2, Assert.Single(back.Lines).Quantity);
        Assert.Same(back, back.Undo(Limits));
    }

    [Fact]
    public void What_is_saved_for_later_is_not_bought_and_comes_back_onto_its_like()
    {
        var basket = Basket.Empty.Add(Line(_tea, 2), Limits).Basket;
        basket = basket.Save(basket.Lines[0].Id, isSaved: true, Limits).Add(Line(_tea, 1), Limits).Basket;
        Assert.Equal(1, basket.Pieces);

        basket = basket.Save(basket.Lines.Single(line => line.IsSaved).Id, isSaved: false, Limits);

        Assert.Equal(3, Assert.Single(basket.Lines).Quantity);
        Assert.Empty(basket.WithoutBought().Lines);
    }

    [Fact]
    public void Merging_keeps_every_piece_that_fits_whatever_the_two_held()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var variants = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToArray();
            var wide = new BasketLimits(Lines: 100, Pieces: 1 + random.Next(12));
            var (member, guest) = (Some(random, variants, wide), Some(random, variants, wide));

            var merged = member.Merge(guest, wide);

            var wrong = Keys(member).Concat(Keys(guest)).Distinct()
                .Where(key => Sum(merged, key) != Math.Min(wide.Pieces, Sum(member, key) + Sum(guest, key)))
                .ToList();
            Assert.True(wrong.Count == 0 && Keys(merged).Count() == Keys(merged).Distinct().Count(), $"Seed {seed}: {string.Join(", ", wrong)}");
            Assert.Equal(merged.Lines.Select(Key), merged.Merge(Basket.Empty, wide).Lines.Select(Key));
        }
    }

    [Fact]
    public void A_basket_reads_back_as_it_was_written()
    {
        var friend = new BasketFriend(Guid.CreateVersion7(), "小满");
        var basket = Basket.Empty.Add(Line(_tea, 2) with { SeenMinor = 990, SeenCurrency = "CNY", FriendId = friend.Id }, Limits).Basket
            .Add(Line(_rice, 1) with { Inputs = new Dictionary<string, string>(StringComparer.Ordinal) { ["group"] = "a" } }, Limits).Basket
            .AddCode(" spring ") with { Friends = [friend] };
        basket = basket.Remove(basket.Lines[1].Id);

        var read = BasketFormat.Read(BasketFormat.Write(basket));

        Assert.Equivalent(basket, read, strict: true);
        Assert.Equal("小满", read.NameOf(read.Lines[0]));
        Assert.Equal("spring", Assert.Single(read.Codes));
    }

    private static Basket Some(Random random, Guid[] variants, BasketLimits limits)
    {
        var basket = Basket.Empty;
        for (var i = 0; i < random.Next(6); i++)
        {
            var line = Line(variants[random.Next(variants.Length)], 1 + random.Next(8)) with
            {
                IsSaved = random.Next(4) == 0,
                Inputs = random.Next(3) == 0
                    ? new Dictionary<string, string>(StringComparer.Ordinal) { ["k"] = random.Next(2) == 0 ? "a" : "b" }
                    : new Dictionary<string, string>(StringComparer.Ordinal),
            };
            basket = basket.Add(line, limits).Basket;
        }

        return basket;
    }

    private static IEnumerable<string> Keys(Basket basket) => basket.Lines.Select(Key);

    private static string Key(BasketLine line) => $"{line.VariantId} {line.IsSaved} {string.Join(',', line.Inputs)}";

    private static int Sum(Basket basket, string key) => basket.Lines.Where(line => Key(line) == key).Sum(line => line.Quantity);

    private static BasketLine Line(Guid variant, int pieces) => new(Guid.CreateVersion7(), variant, pieces);
}
