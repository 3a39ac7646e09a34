using System.Globalization;
using System.Text.Json;
using CommunityKit.Monetary;
using CommunityKit.Texts;
using CommunityKit.UI.Tests.Shop;
using CommunityKit.UI.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Tests.Forms;

public sealed class BindingTests
{
    [Fact]
    public async Task Amounts_get_the_currency_of_the_shop()
    {
        var answer = await PostAsync(("Price", "1,234.5"), ("Was", ""));
        Assert.Equal(new Money(123450, "CNY"), answer.Model.Price);
        Assert.Null(answer.Model.Was);
        Assert.DoesNotContain(answer.Errors.Keys, key => key is "Price" or "Was");
    }

    [Theory]
    [InlineData("en", "“Price” must be an amount such as 39.90, not “cheap”.")]
    [InlineData("zh-CN", "“Price”应是 39.90 这样的金额，不能是“cheap”。")]
    public async Task A_bad_amount_is_answered_with_the_expected_form(string culture, string message) =>
        Assert.Equal(message, (await PostAsync(culture, ("Price", "cheap"))).Errors["Price"]);

    [Fact]
    public async Task A_blank_amount_is_refused_where_one_is_needed() =>
        Assert.Equal("Please fill in “Price”.", (await PostAsync(("Price", " "))).Errors["Price"]);

    [Fact]
    public async Task Localised_text_comes_from_one_field_per_language()
    {
        var answer = await PostAsync(("Name[zh-CN]", " 新名 "), ("Name[en]", "New"), ("Title[en]", "T"));
        Assert.Equal(LocalizedText.Of("zh-CN", "新名").With("en", "New"), answer.Model.Name.With("ja", null));
        Assert.Equal("T", answer.Model.Title.Exactly("en"));
    }

    [Fact]
    public async Task Languages_that_the_form_did_not_show_keep_their_text()
    {
        var answer = await SendAsync("/update", "en", [("Name[zh-CN]", ""), ("Name[en]", "New")]);
        Assert.Equal(LocalizedText.Of("en", "New").With("ja", "古い"), answer.Model.Name);
    }

    [Fact]
    public async Task A_required_localised_text_needs_at_least_one_language() =>
        Assert.Equal("Please fill in “Title”.", (await PostAsync(("Title[zh-CN]", " "), ("Title[en]", ""))).Errors["Title"]);

    [Fact]
    public async Task Text_is_trimmed_composed_and_has_one_kind_of_line_break()
    {
        var answer = await PostAsync(("Word", "  cafe\u0301 "), ("Note", "a\r\nb\r\n"), ("Password", " secret "));
        Assert.Equal("café", answer.Model.Word);
        Assert.Equal("a\nb", answer.Model.Note);
        Assert.Equal(" secret ", answer.Model.Password);
    }

    [Fact]
    public async Task A_null_character_never_gets_in()
    {
        await using var shop = await TestShop.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("a\0b"), "Word" } };
        using var response = await shop.SendAsync("/bind", form: form);
        Assert.Equal("ab", JsonSerializer.Deserialize<BindAnswer>(await response.Content.ReadAsStringAsync())!.Model.Word);
    }

    [Fact]
    public async Task Blank_text_is_null_only_where_null_is_allowed()
    {
        var answer = await PostAsync(("Word", " "), ("Note", " "));
        Assert.Equal("", answer.Model.Word);
        Assert.Null(answer.Model.Note);
        Assert.DoesNotContain("Word", answer.Errors.Keys);
    }

    [Fact]
    public async Task Tags_may_be_separated_by_commas_of_any_kind_and_come_once()
    {
        var answer = await PostAsync(("Tags", "辅食，6m+、 BLW ;blw,\r\n辅食,,"));
        Assert.Equal(["辅食", "6m+", "BLW"], answer.Model.Tags);
    }

    [Fact]
    public async Task Choices_are_taken_whole_and_all_of_them_can_be_given_up()
    {
        Assert.Equal(["a,1", "b"], (await PostAsync(("Stores", "a,1"), ("Stores", "b"), ("Stores", ""))).Model.Stores);
        Assert.Empty((await SendAsync("/update", "en", [("Stores", "")])).Model.Stores);
    }

    [Fact]
    public async Task A_read_only_field_cannot_be_posted() => Assert.Equal("kept", (await PostAsync(("Locked", "forged"))).Model.Locked);

    [Theory]
    [InlineData("2026-11-25T09:00", "2026-11-25T01:00:00Z")]
    [InlineData("2026-11-25 09:00", "2026-11-25T01:00:00Z")]
    [InlineData("2026-11-25T09:00:30", "2026-11-25T01:00:30Z")]
    [InlineData("2026-11-25T09:00:00Z", "2026-11-25T09:00:00Z")]
    [InlineData("2026-11-25T09:00:00-05:00", "2026-11-25T14:00:00Z")]
    public async Task A_time_is_meant_in_the_zone_of_the_shop_unless_it_says_otherwise(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), (await PostAsync(("At", text), ("Until", ""))).Model.At);

    [Theory]
    [InlineData("soon")]
    [InlineData("25.11.2026")]
    [InlineData("2026-13-01T00:00")]
    [InlineData("2026-02-30T00:00")]
    [InlineData("2026-11-25T25:00")]
    public async Task A_bad_time_is_answered_with_the_expected_form(string text) =>
        Assert.Equal(
            $"“At” must be a day and time such as 2026-11-25 09:00, not “{text}”.",
            (await PostAsync(("At", text))).Errors["At"]);

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_refused_with_the_reason()
    {
        var answer = await InZoneAsync("America/New_York", ("At", "2026-03-08T02:30"));
        Assert.Equal("“At”: 8 Mar 2026, 02:30 does not exist, because the clocks go forward then. Choose an hour earlier or later.", answer.Errors["At"]);
    }

    [Fact]
    public async Task A_time_that_comes_twice_means_the_first_unless_the_field_was_left_as_it_was()
    {
        var first = new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);
        var second = first.AddHours(1);
        Assert.Equal(first, (await InZoneAsync("America/New_York", ("At", "2026-11-01T01:30"))).Model.At);
        Assert.Equal(second, (await InZoneAsync("America/New_York", ("At", "2026-11-01T01:30"), ("At.known", second.ToString("O", CultureInfo.InvariantCulture)))).Model.At);
        Assert.Equal(
            first.AddMinutes(10),
            (await InZoneAsync("America/New_York", ("At", "2026-11-01T01:40"), ("At.known", second.ToString("O", CultureInfo.InvariantCulture)))).Model.At);
    }

    [Fact]
    public async Task Every_instant_survives_the_field_that_shows_it()
    {
        await using var shop = await TestShop.StartAsync(setup => setup.Shop.TimeZone = "America/New_York");
        var clock = shop.Services.GetRequiredService<ShopClock>();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++)
        {
            var instant = DateTimeOffset.UnixEpoch.AddMinutes(random.Next(0, 60 * 24 * 365 * 80));
            var wall = DateTime.Parse(clock.ToField(instant), CultureInfo.InvariantCulture);
            var back = clock.ToInstant(wall);
            Assert.True(back == instant || (clock.Zone.IsAmbiguousTime(wall) && back == instant.AddHours(-1)), $"seed {seed}: {instant:O} came back as {back:O}");
        }
    }

    [Fact]
    public async Task An_unknown_zone_is_no_reason_to_fail()
    {
        var answer = await InZoneAsync("Mars/Olympus", ("At", "2026-11-25T09:00"));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero), answer.Model.At);
    }

    [Theory]
    [InlineData("Must", "", "en", "Please fill in “Must”.")]
    [InlineData("Must", "", "zh-CN", "请填写“Must”。")]
    [InlineData("Email", "nobody", "en", "“Email” must be an email address such as name@example.com.")]
    [InlineData("Few", "12", "en", "“Few” must be between 1 and 9.")]
    [InlineData("Few", "12", "zh-CN", "“Few”应在 1 到 9 之间。")]
    [InlineData("Nick", "x", "en", "“Nick” must have 2 to 8 characters.")]
    [InlineData("Count", "many", "en", "“Count” cannot be “many”.")]
    [InlineData("Count", "", "en", "Please fill in “Count”.")]
    [InlineData("Weight", "heavy", "zh-CN", "“Weight”不能是“heavy”。")]
    [InlineData("Brief", "123456", "en", "“Brief” has 6 characters; at most 5 fit.")]
    [InlineData("Pace", "Sideways", "en", "“Pace” cannot be “Sideways”.")]
    public async Task Messages_are_ours_in_the_language_of_the_page(string field, string value, string culture, string message) =>
        Assert.Equal(message, (await PostAsync(culture, (field, value))).Errors[field]);

    [Fact]
    public async Task Characters_are_counted_as_readers_count_them()
    {
        Assert.DoesNotContain("Brief", (await PostAsync(("Brief", "👩‍🍳👨‍👩‍👧é🇨🇳好"))).Errors.Keys);
        Assert.Contains("Brief", (await PostAsync(("Brief", "👩‍🍳👨‍👩‍👧é🇨🇳好!"))).Errors.Keys);
    }

    [Fact]
    public async Task Values_from_route_query_and_header_still_arrive()
    {
        await using var shop = await TestShop.StartAsync();
        using var response = await shop.SendAsync("/sources/here?q=%20there%20&plain=x", user: "ann");
        Assert.Equal("here|there|ann|True|x", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_post_without_the_shops_token_is_refused()
    {
        await using var shop = await TestShop.StartAsync();
        using var response = await shop.SendAsync("/guarded", form: new FormUrlEncodedContent([]));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Task<BindAnswer> PostAsync(params (string Name, string Value)[] fields) => SendAsync("/bind", "en", fields);

    private static Task<BindAnswer> PostAsync(string culture, params (string Name, string Value)[] fields) => SendAsync("/bind", culture, fields);

    private static Task<BindAnswer> InZoneAsync(string zone, params (string Name, string Value)[] fields) => SendAsync("/bind", "en", fields, zone);

    private static async Task<BindAnswer> SendAsync(string path, string culture, (string Name, string Value)[] fields, string zone = "Asia/Shanghai")
    {
        await using var shop = await TestShop.StartAsync(setup => setup.Shop.TimeZone = zone);
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await shop.SendAsync(path, culture, form: form);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize<BindAnswer>(body)!;
    }
}
