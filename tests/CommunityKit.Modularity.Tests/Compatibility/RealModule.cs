namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>A module that uses the plugin contract broadly, as a shop's module would.</summary>
internal static class RealModule
{
    public const string Source = """
        using System.Globalization;
        using System.Security.Claims;
        using System.Text.Json;
        using CommunityKit.Data;
        using CommunityKit.Events;
        using CommunityKit.Jobs;
        using CommunityKit.Modules;
        using CommunityKit.Monetary;
        using CommunityKit.Permissions;
        using CommunityKit.Recipes;
        using CommunityKit.Search;
        using CommunityKit.Settings;
        using CommunityKit.Texts;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;

        namespace Acme.Reviews;

        public sealed class ReviewsModule : IModule
        {
            private static readonly QueueName<Thumbnail> Thumbnails = new("reviews.thumbnails");

            public void Configure(ModuleBuilder module)
            {
                module.Services.AddSingleton<Prices>();
                module.Permissions(new Permission("reviews.manage", "Manage") { Implies = ["reviews.read"], DefaultRoles = [RoleNames.Owner, RoleNames.Editor] });
                module.Settings<ReviewSettings>("reviews");
                module.Data<ReviewDb>();
                module.Endpoints(endpoints => endpoints.MapGet("/reviews", () => "ok").RequirePermission("reviews.read"));
                module.Middleware<Timing>(order: 5);
                module.Lifecycle<Hooks>();
                module.Handle<ReviewWritten, CountReview>("count");
                module.React<ReviewWritten, MailAuthor>("mail");
                module.Job<CloseOld>("close-old", JobSchedule.Every(TimeSpan.FromHours(1)) with { WakesTenant = false });
                module.Job<CloseOld>("close-older", JobSchedule.Cron("0 30 2 * * ?"));
                module.Queue<Thumbnail, MakeThumbnail>(Thumbnails, new QueueOptions { MaxAttempts = 3, Parallelism = 2, Lease = TimeSpan.FromMinutes(1) });
                module.Search<ReviewSource>();
                module.RecipeStep<ReviewStep>("reviews.import");
                module.Declare(new Badge("new"));
                module.When("acme.membership", other => other.Handle<ReviewWritten, CountReview>("points"));
                _ = module.Identity.Id + module.Identity.Version + module.Identity.TenantId + module.Identity.ContentRoot;
            }
        }

        public sealed class ReviewsTheme : ITheme
        {
            public void Configure(ThemeBuilder theme)
            {
                theme.Stylesheet("reviews.css");
                theme.Settings<ReviewSettings>("look");
                _ = theme.Identity.ToString();
            }
        }

        public sealed record Badge(string Text);
        public sealed record Thumbnail(string Path);
        public sealed class ReviewDb;

        public sealed class ReviewSettings
        {
            [Secret] public string ApiKey { get; set; } = "";
            public LocalizedText Title { get; set; } = LocalizedText.Of("en", "Reviews").With("zh-CN", "评价");
        }

        [EventName("reviews.review-written.v1")]
        public sealed record ReviewWritten(string ReviewId) : DomainEvent
        {
            public override string OrderingKey => ReviewId;
        }

        public sealed class CountReview : IEventHandler<ReviewWritten>
        {
            public ValueTask HandleAsync(ReviewWritten domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
            {
                transaction.Publish(domainEvent with { ReviewId = context.EventId.ToString() });
                transaction.Enqueue(new QueueName<Thumbnail>("reviews.thumbnails"), new Thumbnail("a"), transaction.Now);
                transaction.OnCommitted(static () => { });
                _ = transaction.Context<ReviewDb>();
                _ = transaction.Connection.State;
                _ = transaction.DatabaseTransaction;
                return default;
            }
        }

        public sealed class MailAuthor : IEventReaction<ReviewWritten>
        {
            public ValueTask ReactAsync(ReviewWritten domainEvent, EventContext context, CancellationToken cancellationToken)
            {
                _ = context.Subscriber + context.Attempt + context.OccurredAt + EventNameAttribute.Of(typeof(ReviewWritten));
                return default;
            }
        }

        public sealed class CloseOld(IUnitOfWork work) : IJob
        {
            public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken)
            {
                await work.ExecuteAsync(static (transaction, ct) => default, cancellationToken);
                await work.ExecuteAsync<int>((transaction, ct) => new ValueTask<int>(context.Attempt), cancellationToken);
                _ = context.RunId.ToString() + context.DueAt;
            }
        }

        public sealed class MakeThumbnail : IQueueWorker<Thumbnail>
        {
            public ValueTask RunAsync(Thumbnail payload, JobContext context, CancellationToken cancellationToken) => default;
        }

        public sealed class ReviewSource : ISearchSource
        {
            public string Name => "reviews";

            public async IAsyncEnumerable<SearchDocument> ReadAsync(SearchCursor since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
            {
                await Task.Yield();
                yield return new SearchDocument("1", "t", "/r/1", new SearchCursor(since.Value)) { Body = "b", Culture = "en", RequiredPermission = "p", Deleted = false };
            }
        }

        public sealed class ReviewStep : IRecipeStep
        {
            public ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
            {
                if (!context.DryRun && context.Data.ValueKind == JsonValueKind.Object)
                {
                    using var file = context.OpenFile("reviews.json");
                    context.Changed("review", "1", RecipeChange.Created);
                }

                context.Problem("reviews[0]", "empty");
                return default;
            }
        }

        public sealed class Hooks : IModuleLifecycle
        {
            public ValueTask EnabledAsync(LifecycleContext context, CancellationToken cancellationToken)
            {
                _ = context.Services.GetService(typeof(Prices));
                _ = context.Module.Id;
                return default;
            }
        }

        public sealed class Timing : IMiddleware
        {
            public Task InvokeAsync(HttpContext context, RequestDelegate next) => next(context);
        }

        [RequirePermission("reviews.manage")]
        public sealed class ReviewsController(IPermissionEvaluator permissions, IModuleTexts texts, ISettings<ReviewSettings> settings, IDeclarations<Badge> badges, IModuleList modules, IModuleGuard guard) : Controller
        {
            public async Task<IActionResult> Index(CancellationToken cancellationToken)
            {
                if (!await permissions.HasAsync(User, "reviews.read", cancellationToken))
                    return Forbid();
                var title = texts.Find("acme.reviews", "Title", CultureInfo.CurrentUICulture) ?? settings.Current.Title.For();
                var errors = await settings.SaveAsync(new ReviewSettings(), User.FindId()?.ToString() ?? UserClaims.Name, cancellationToken);
                var count = badges.All.Count + errors.Count + modules.All.Count + (int)modules.Generation;
                foreach (var declared in badges.All)
                    title += declared.Value.Text + declared.Module.Id;
                var guarded = await guard.RunAsync(modules.All[0], "slot", static ct => new ValueTask<int>(1), 0, cancellationToken);
                return Json(new { title, count, guarded, off = guard.IsOff(modules.All[0], "slot") });
            }
        }

        public sealed class Prices
        {
            public string Total(IReadOnlyList<Money> prices)
            {
                var sum = Money.Zero("CNY");
                foreach (var price in prices)
                    sum += price * 2 - new Money(1, price.Currency);
                var parts = LargestRemainder.Allocate(sum.Minor, [1L, 2L]);
                var shop = new ShopSettings { Currency = "CNY", TimeZone = "Asia/Shanghai" };
                var name = shop.Name.Exactly("en") + shop.Tagline.ToJson() + LocalizedText.Parse("{}") + LocalizedText.Empty.IsEmpty;
                return sum > Money.FromDecimal(1.5m, shop.Currency) ? sum.Format(CultureInfo.InvariantCulture) + (-sum) : name + parts.Length + sum.ToDecimal();
            }
        }
        """;
}
