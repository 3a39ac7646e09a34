using CommunityKit.Admin.Lists;

namespace CommunityKit.Admin.Tests.Lists;

public sealed class ListQueryTests
{
    [Fact]
    public void The_way_back_visits_every_page_once()
    {
        var query = new ListQuery { Sort = "price" };
        var seen = new List<string?> { query.After };
        for (var i = 1; i <= 5; i++)
        {
            query = query.Next($"c{i}");
            seen.Add(query.After);
        }

        seen.Reverse();
        var back = new List<string?>();
        for (ListQuery? at = query; at is not null; at = at.Previous())
        {
            back.Add(at.After);
        }

        Assert.Equal(seen, back);
    }

    [Fact]
    public void A_very_long_way_back_stays_short_enough_for_an_address()
    {
        var query = new ListQuery();
        for (var i = 0; i < 200; i++)
        {
            query = query.Next($"cursor-{i}");
        }

        Assert.True(query.ToQueryString().Length < 2000);
        Assert.NotNull(query.Previous());
    }

    [Fact]
    public void The_same_question_has_the_same_address()
    {
        var one = new ListQuery { Text = "a b", Filters = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["x"] = "1", ["a"] = "2" } };
        var two = new ListQuery { Text = "a b", Filters = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["a"] = "2", ["x"] = "1" } };
        Assert.Equal(one.ToQueryString(), two.ToQueryString());
        Assert.Equal("?q=a%20b&a=2&x=1", one.ToQueryString());
    }
}
