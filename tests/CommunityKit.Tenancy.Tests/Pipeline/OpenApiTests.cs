using System.Net.Http;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CommunityKit.Tenancy.Tests.Pipeline;

/// <summary>A program that knows nothing of the shop but its address learns from the document what it can ask for.</summary>
public sealed class OpenApiTests : IDisposable
{
    private readonly ForgeFolder _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task The_document_is_valid_and_holds_the_interface_and_nothing_else()
    {
        await using var host = await StartAsync();

        var (document, diagnostic) = await ReadAsync(host);

        Assert.Empty(diagnostic.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(["/api/v1/notes", "/api/v1/notes/{id}"], document.Paths.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_says_what_a_write_takes_and_gives_who_may_do_it_and_that_it_can_be_repeated()
    {
        await using var host = await StartAsync();

        var operation = (await ReadAsync(host)).Document.Paths["/api/v1/notes"].Operations![HttpMethod.Post];

        Assert.Equal("addNote", operation.OperationId);
        Assert.Equal("Idempotency-Key", Assert.Single(operation.Parameters!).Name);
        Assert.Contains("text", operation.RequestBody!.Content!["application/json"].Schema!.Properties!.Keys);
        Assert.Contains("The permission notes.write is missing", operation.Responses!["403"].Description, StringComparison.Ordinal);
        Assert.NotEmpty(operation.Security!);
        Assert.Equal(["200", "400", "401", "403", "409", "422"], operation.Responses.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reading_without_permission_asks_for_no_sign_in()
    {
        await using var host = await StartAsync();

        var operation = (await ReadAsync(host)).Document.Paths["/api/v1/notes/{id}"].Operations![HttpMethod.Get];

        Assert.Empty(operation.Security ?? []);
        Assert.DoesNotContain("401", operation.Responses!.Keys);
    }

    private Task<ModuleTestHost> StartAsync()
    {
        _feed.Add(new ForgedModule("acme.notes", "1.0.0")
        {
            Configure = """
                module.Permissions(new Permission("notes.write", "module.name"));
                module.Endpoints(r =>
                {
                    var post = r.MapPost("/api/v1/notes", (Note note) => Results.Ok(note)).WithName("addNote").WithTags("Notes").WithSummary("Adds a note").Produces<Note>();
                    CommunityKit.Http.IdempotencyExtensions.Idempotent(post.RequirePermission("notes.write"));
                    r.MapGet("/api/v1/notes/{id}", (Guid id) => new Note("a")).WithName("getNote").WithTags("Notes").WithSummary("Reads a note");
                    r.MapGet("/page", () => "not for programs");
                });
                """,
            Types = "public sealed record Note(string Text);",
        });
        return _feed.StartAsync("acme.notes");
    }

    private static async Task<(OpenApiDocument Document, OpenApiDiagnostic Diagnostic)> ReadAsync(ModuleTestHost host)
    {
        using var client = host.Client();
        var result = OpenApiDocument.Parse(await client.Http.GetStringAsync("openapi/v1.json"));
        return (result.Document!, result.Diagnostic!);
    }
}
