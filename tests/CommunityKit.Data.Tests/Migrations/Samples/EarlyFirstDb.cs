using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommunityKit.Data.Tests.Migrations.Samples;

/// <summary>The module of <see cref="FirstDb"/> one version earlier.</summary>
public sealed class EarlyFirstDb(DbContextOptions<EarlyFirstDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "one_";

    [DbContext(typeof(EarlyFirstDb))]
    [Migration("20260101000000_first")]
    internal sealed class M0001 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => FirstDb.CreateThings(migrationBuilder);
    }
}
