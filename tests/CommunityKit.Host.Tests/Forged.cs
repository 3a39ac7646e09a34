using CommunityKit.Packaging.Manifest;
using CommunityKit.Tests.Support;

namespace CommunityKit.Host.Tests;

/// <summary>The small modules that these tests install.</summary>
internal static class Forged
{
    /// <summary>Answers its own version at <c>/hello</c>.</summary>
    public static ForgedModule Hello(string version = "1.0.0") => new("acme.hello", version)
    {
        Configure = $"""module.Endpoints(routes => routes.MapGet("/hello", () => "hello {version}"));""",
    };

    /// <summary>Needs <see cref="Hello"/>.</summary>
    public static ForgedModule Friend(string range = "[1.0,3.0)") => new("acme.friend", "1.0.0")
    {
        Dependencies = new Dictionary<string, string> { ["acme.hello"] = range },
        Configure = """module.Endpoints(routes => routes.MapGet("/friend", () => "friend"));""",
    };

    /// <summary>Has a table; version 2 adds another, after which version 1 cannot run any more.</summary>
    public static ForgedModule Notes(string version) => new("acme.notes", version)
    {
        Configure = "module.Data<NotesDb>();",
        Types = $$"""
            public sealed class NotesDb(DbContextOptions<NotesDb> options) : ModuleDbContext(options) { public override string TablePrefix => "notes_"; }
            [DbContext(typeof(NotesDb)), Migration("20260101000000_First")]
            public sealed class First : Migration
            {
                protected override void Up(MigrationBuilder m) => m.CreateTable("notes_one", t => new { id = t.Column<Guid>() }, constraints: t => t.PrimaryKey("pk_notes_one", x => x.id));
            }
            {{(version == "1.0.0" ? "" : """
            [DbContext(typeof(NotesDb)), Migration("20260201000000_Second")]
            public sealed class Second : Migration
            {
                protected override void Up(MigrationBuilder m) => m.CreateTable("notes_two", t => new { id = t.Column<Guid>() }, constraints: t => t.PrimaryKey("pk_notes_two", x => x.id));
            }
            """)}}
            """,
    };

    /// <summary>Takes the owner's ticket as the accounts module does, and says who came.</summary>
    public static ForgedModule Door() => new("acme.door", "1.0.0")
    {
        Configure = """module.Endpoints(routes => routes.MapGet("/account/owner-sign-in", [CommunityKit.UI.Pages.SkipProbe] (string ticket, IOwnerTickets tickets) => tickets.Redeem(ticket) ?? "nobody"));""",
    };

    public static ForgedModule Theme(string id) => new(id, "1.0.0") { Kind = PackageKind.Theme };
}
