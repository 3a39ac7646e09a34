using CommunityKit.Webhooks.Deliveries;
using CommunityKit.Webhooks.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Webhooks.Data;

/// <summary>Endpoints, messages and their deliveries.</summary>
internal sealed class WebhooksDb(DbContextOptions<WebhooksDb> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "whk_";

    public DbSet<WebhookEndpoint> Endpoints => Set<WebhookEndpoint>();

    public DbSet<WebhookMessage> Messages => Set<WebhookMessage>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<WebhookEndpoint>().ToTable("whk_endpoint").Ignore(e => e.EventTypes);
        modelBuilder.Entity<WebhookMessage>().ToTable("whk_message");
        modelBuilder.Entity<Delivery>().ToTable("whk_delivery");
    }
}
