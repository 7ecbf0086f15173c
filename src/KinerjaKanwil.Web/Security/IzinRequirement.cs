using KinerjaKanwil.Domain.Akses;
using Microsoft.AspNetCore.Authorization;

namespace KinerjaKanwil.Web.Security;

/// <summary>First door of the access rule: the role must have one of the permissions.</summary>
public sealed class IzinRequirement(params Izin[] salahSatu) : IAuthorizationRequirement
{
    /// <summary>One of these is enough.</summary>
    public IReadOnlyList<Izin> SalahSatu => salahSatu;
}

/// <summary>Asks <see cref="HakAkses"/> for every <see cref="IzinRequirement"/>.</summary>
public sealed class IzinHandler : AuthorizationHandler<IzinRequirement>
{
    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, IzinRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        if (KlaimPengguna.Baca(context.User) is { } pengguna && requirement.SalahSatu.Any(izin => HakAkses.Punya(pengguna, izin)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
