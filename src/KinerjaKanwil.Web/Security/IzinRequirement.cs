using KinerjaKanwil.Domain.Akses;
using Microsoft.AspNetCore.Authorization;

namespace KinerjaKanwil.Web.Security;

/// <summary>First door of the access rule: the role must have the permission.</summary>
public sealed record IzinRequirement(Izin Izin) : IAuthorizationRequirement;

/// <summary>Asks <see cref="HakAkses"/> for every <see cref="IzinRequirement"/>.</summary>
public sealed class IzinHandler : AuthorizationHandler<IzinRequirement>
{
    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, IzinRequirement requirement)
    {
        if (KlaimPengguna.Baca(context.User) is { } pengguna && HakAkses.Punya(pengguna, requirement.Izin))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
