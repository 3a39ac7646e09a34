using CommunityKit.Cms.Contact;
using CommunityKit.Cms.Exchange;
using CommunityKit.Cms.Auditing;
using CommunityKit.Cms.Comments;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Menus;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Redirects;
using CommunityKit.Cms.Scheduling;
using CommunityKit.Cms.Sharing;
using CommunityKit.Cms.Search;
using CommunityKit.Cms.Taxonomies;
using CommunityKit.Cms.Translating;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Data;

/// <summary>The tables of the CMS.</summary>
public sealed class CmsDb(DbContextOptions<CmsDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "cms_";

    public DbSet<ContentItem> Items => Set<ContentItem>();

    public DbSet<ContentVersion> Versions => Set<ContentVersion>();

    public DbSet<ContentPath> Paths => Set<ContentPath>();

    public DbSet<ScheduledChange> Schedule => Set<ScheduledChange>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<DraftShare> Shares => Set<DraftShare>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Translation> Translations => Set<Translation>();

    public DbSet<StoredType> Types => Set<StoredType>();

    public DbSet<Menu> Menus => Set<Menu>();

    public DbSet<Taxonomy> Taxonomies => Set<Taxonomy>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<ItemTerm> ItemTerms => Set<ItemTerm>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<ContactMessage> Messages => Set<ContactMessage>();
    public DbSet<SearchChange> SearchChanges => Set<SearchChange>();

    public DbSet<WrittenThing> Written => Set<WrittenThing>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ContentItem>(item =>
        {
            item.ToTable("cms_item");
            item.Ignore(i => i.State);
        });
        modelBuilder.Entity<ContentVersion>(version =>
        {
            version.ToTable("cms_version");
            version.HasKey(v => new { v.ItemId, v.Number });
        });
        modelBuilder.Entity<ContentPath>(path =>
        {
            path.ToTable("cms_path");
            path.HasKey(p => new { p.Culture, p.Path });
        });
        modelBuilder.Entity<ScheduledChange>().ToTable("cms_schedule");
        modelBuilder.Entity<Comment>().ToTable("cms_comment");
        modelBuilder.Entity<DraftShare>().ToTable("cms_share");
        modelBuilder.Entity<AuditEntry>().ToTable("cms_audit");
        modelBuilder.Entity<Translation>(translation =>
        {
            translation.ToTable("cms_translation");
            translation.HasKey(t => t.ItemId);
        });
        modelBuilder.Entity<StoredType>(type =>
        {
            type.ToTable("cms_type");
            type.HasKey(t => t.Name);
        });
        modelBuilder.Entity<Menu>(menu =>
        {
            menu.ToTable("cms_menu");
            menu.HasKey(m => m.Name);
        });
        modelBuilder.Entity<Taxonomy>(taxonomy =>
        {
            taxonomy.ToTable("cms_taxonomy");
            taxonomy.HasKey(t => t.Name);
        });
        modelBuilder.Entity<Term>().ToTable("cms_term");
        modelBuilder.Entity<ItemTerm>(term =>
        {
            term.ToTable("cms_item_term");
            term.HasKey(t => new { t.TermId, t.ItemId });
        });
        modelBuilder.Entity<Redirect>().ToTable("cms_redirect");
        modelBuilder.Entity<ContactMessage>().ToTable("cms_message");
        modelBuilder.Entity<SearchChange>(change =>
        {
            change.ToTable("cms_search_change");
            change.HasKey(c => c.ItemId);
        });
        modelBuilder.Entity<WrittenThing>(written =>
        {
            written.ToTable("cms_written");
            written.HasKey(w => w.Thing);
        });
    }
}
