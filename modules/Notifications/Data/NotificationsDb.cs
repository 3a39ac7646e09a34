using CommunityKit.Notifications.Inbox;
using CommunityKit.Notifications.Preferences;
using CommunityKit.Notifications.Sending;
using CommunityKit.Notifications.Texts;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Data;

internal sealed class NotificationsDb(DbContextOptions<NotificationsDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "ntf_";

    public DbSet<SentMessage> Messages => Set<SentMessage>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<Preference> Preferences => Set<Preference>();

    public DbSet<ShopText> Texts => Set<ShopText>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SentMessage>().ToTable("ntf_message");
        modelBuilder.Entity<Delivery>().ToTable("ntf_delivery").HasKey(d => new { d.MessageId, d.Channel });
        modelBuilder.Entity<InboxMessage>().ToTable("ntf_inbox");
        modelBuilder.Entity<Preference>().ToTable("ntf_preference").HasKey(p => new { p.MemberId, p.Channel });
        modelBuilder.Entity<ShopText>().ToTable("ntf_text").HasKey(t => new { t.Template, t.Culture });
    }
}
