using CommunityKit.Search.Log;
using CommunityKit.Search.Synonyms;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Search.Data.Migrations;

[DbContext(typeof(SearchDb)), Migration("M0001_Search")]
internal sealed class M0001_Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "sch_synonym",
            table => new
            {
                id = table.Id(),
                words = table.Text(Synonym.MaxText),
                finds = table.Text(Synonym.MaxText),
                version = table.Version(),
            },
            constraints: table => table.PrimaryKey("pk_sch_synonym", t => t.id));
        migrationBuilder.CreateTable(
            "sch_query",
            table => new
            {
                day = table.Text(QueryCount.DayLength),
                culture = table.Text(QueryCount.MaxCulture),
                text = table.Text(SearchRequest.MaxText),
                searches = table.Column<long>(nullable: false),
                misses = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_sch_query", t => new { t.day, t.culture, t.text }));
    }
}
