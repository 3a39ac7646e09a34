using System.Net;
using System.Text;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.Tenancy.Tests.Pipeline;

/// <summary>A request that is sent again because its answer was lost has one effect and one answer.</summary>
public sealed class IdempotencyTests : IDisposable
{
    private const string Key = "7d5b6d0c-0001-4a8e-9a3e-2f1c5b7a9e10";
    private readonly ForgeFolder _feed = new();

    public void Dispose() => _feed.Dispose();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Fifty_requests_with_one_key_at_the_same_moment_have_one_effect_and_one_answer(DatabaseKind database)
    {
        await using var host = await StartAsync(database);
        using var client = host.Client(TestUser.Owner);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PostAsync(client, Key, "a")));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Created, "1 a", "/notes/1"), (answer.Status, answer.Body, answer.Location)));
        Assert.Equal(49, answers.Count(answer => answer.IsReplayed));
        Assert.Equal("1", await client.Http.GetStringAsync("count"));
    }

    [Fact]
    public async Task A_key_counts_for_its_sender_and_its_content_only()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        using var owner = host.Client(TestUser.Owner);
        using var ann = host.Client(new TestUser("Ann"));
        await PostAsync(owner, Key, "a");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(owner, Key, "b")).Status);
        Assert.Equal("2 a", (await PostAsync(ann, Key, "a")).Body);
        Assert.Equal("3 a", (await PostAsync(owner, key: null, "a")).Body);
    }

    [Fact]
    public async Task A_guest_must_choose_a_key_that_nobody_guesses()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        using var guest = host.Client();

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(guest, "1", "a")).Status);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(guest, Key, "a")).Status);
    }

    [Fact]
    public async Task Where_a_key_is_required_a_request_without_one_is_told_so()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        using var client = host.Client(TestUser.Owner);

        var answer = await PostAsync(client, key: null, "a", "strict");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Idempotency-Key", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_repeated_and_a_failure_can_be_tried_again()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        using var client = host.Client(TestUser.Owner);

        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(client, Key, "refuse")).Status);
        Assert.True((await PostAsync(client, Key, "refuse")).IsReplayed);
        Assert.Equal(HttpStatusCode.InternalServerError, (await PostAsync(client, Key + "2", "fail")).Status);
        var again = await PostAsync(client, Key + "2", "fail");
        Assert.Equal((HttpStatusCode.InternalServerError, false), (again.Status, again.IsReplayed));
        Assert.Equal("4", await client.Http.GetStringAsync("tries"));
    }

    [Fact]
    public async Task After_a_day_a_key_is_as_good_as_new()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        using var client = host.Client(TestUser.Owner);
        await PostAsync(client, Key, "a");

        host.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal("2 a", (await PostAsync(client, Key, "a")).Body);
    }

    [Fact]
    public async Task An_endpoint_that_keeps_keys_itself_gets_one_for_each_sender_and_sees_another_content()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        using var owner = host.Client(TestUser.Owner);
        using var ann = host.Client(new TestUser("Ann"));

        var first = (await PostAsync(owner, Key, "a", "own")).Body.Split(' ');
        var again = await PostAsync(owner, Key, "a", "own");
        var other = (await PostAsync(owner, Key, "b", "own")).Body.Split(' ');
        var hers = (await PostAsync(ann, Key, "a", "own")).Body.Split(' ');

        Assert.Equal((string.Join(' ', first), false), (again.Body, again.IsReplayed));
        Assert.Equal((first[0], false), (other[0], other[1] == first[1]));
        Assert.Equal((false, first[1]), (hers[0] == first[0], hers[1]));
        Assert.DoesNotContain(Key, again.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(owner, key: null, "a", "own")).Status);
    }

    private Task<ModuleTestHost> StartAsync(DatabaseKind database)
    {
        _feed.Add(new ForgedModule("acme.notes", "1.0.0")
        {
            Configure = """
                module.Endpoints(r =>
                {
                    CommunityKit.Http.IdempotencyExtensions.Idempotent(r.MapPost("/notes", (HttpContext http, CancellationToken ct) => Notes.AddAsync(http)));
                    CommunityKit.Http.IdempotencyExtensions.Idempotent(r.MapPost("/strict", (HttpContext http, CancellationToken ct) => Notes.AddAsync(http)), isRequired: true);
                    CommunityKit.Http.IdempotencyExtensions.IdempotentByEffect(r.MapPost("/own", (HttpContext http) => Notes.Own(http)));
                    r.MapGet("/count", () => Notes.Count.ToString());
                    r.MapGet("/tries", () => Notes.Tries.ToString());
                });
                """,
            Types = """
                public static class Notes
                {
                    public static int Count;
                    public static int Tries;
                    public static string Own(HttpContext http)
                    {
                        var sent = http.Features.Get<CommunityKit.Http.IdempotentRequest>();
                        return sent.Key + " " + sent.Content;
                    }

                    public static async Task<IResult> AddAsync(HttpContext http)
                    {
                        var text = await new System.IO.StreamReader(http.Request.Body).ReadToEndAsync();
                        if (text is "refuse" or "fail")
                        {
                            Tries += text == "fail" ? 2 : 0;
                            return text == "refuse" ? Results.Conflict() : Results.StatusCode(500);
                        }

                        var number = Interlocked.Increment(ref Count);
                        http.Response.Headers.Location = "/notes/" + number;
                        return Results.Text(number + " " + text, statusCode: 201);
                    }
                }
                """,
        });
        return ModuleTestHost.StartAsync(new ModuleTestOptions { PackageFolders = [_feed.Path], Modules = ["acme.notes"], Database = database });
    }

    private static async Task<Answer> PostAsync(TestClient client, string? key, string text, string path = "notes")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(text, Encoding.UTF8, "text/plain") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await client.Http.SendAsync(request);
        return new(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.Location?.ToString(),
            response.Headers.Contains("Idempotency-Replayed"));
    }

    private sealed record Answer(HttpStatusCode Status, string Body, string? Location, bool IsReplayed);
}
