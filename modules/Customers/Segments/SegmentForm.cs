using System.Security.Claims;
using CommunityKit.Customers.Data;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Customers.Segments;

/// <summary>Makes, renames and deletes a segment. Its code stays: prices and offers name it.</summary>
internal sealed class SegmentForm(
    IUnitOfWork work, IDbContextFactory<CustomersDb> reading, SegmentCache cache, IStringLocalizer<CustomersModule> texts) : AdminForm<SegmentModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "segments.new";
        form.EditTitleKey = "segments.edit";
        form.NameProperty = nameof(SegmentModel.Name);
        form.DeleteKey = "segments.delete.confirm";
    }

    protected override async ValueTask<SegmentModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new SegmentModel();
        }

        if (!Guid.TryParse(key, out var id))
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Segments.Where(s => s.Id == id)
            .Select(s => new SegmentModel { Name = s.Name, Code = s.Code, Version = s.Version })
            .SingleOrDefaultAsync(cancellationToken);
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, SegmentModel model, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Customers();
                transaction.OnCommitted(cache.Forget);
                if (key is null)
                {
                    var made = new Segment { Id = Guid.CreateVersion7(), Code = model.Code, Name = model.Name };
                    return await db.TryInsertAsync(made, token)
                        ? AdminSaveResult.Saved(made.Id.ToString())
                        : AdminSaveResult.Refused((nameof(model.Code), texts["segments.code-taken"]));
                }

                if (!Guid.TryParse(key, out var id) || await db.Segments.AsTracking().SingleOrDefaultAsync(s => s.Id == id, token) is not { } segment)
                {
                    return AdminSaveResult.Refused(("", texts["segments.gone"]));
                }

                if (segment.Version != model.Version)
                {
                    return AdminSaveResult.Conflict;
                }

                if (segment.Code != model.Code)
                {
                    return AdminSaveResult.Refused((nameof(model.Code), texts["segments.code-stays"]));
                }

                segment.Name = model.Name;
                await db.SaveChangesAsync(token);
                return AdminSaveResult.Saved(key);
            },
            cancellationToken);

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(key, out var id))
        {
            await work.ExecuteAsync(
                async (transaction, token) =>
                {
                    var db = transaction.Customers();
                    await db.SegmentMembers.Where(m => m.SegmentId == id).ExecuteDeleteAsync(token);
                    await db.Segments.Where(s => s.Id == id).ExecuteDeleteAsync(token);
                    transaction.OnCommitted(cache.Forget);
                },
                cancellationToken);
        }

        return AdminSaveResult.Deleted;
    }
}
