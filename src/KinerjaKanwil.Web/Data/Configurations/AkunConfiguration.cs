using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

/// <summary>What belongs to an account and goes with it.</summary>
internal sealed class AkunConfiguration : IEntityTypeConfiguration<SesiPengguna>, IEntityTypeConfiguration<TautanAkun>, IEntityTypeConfiguration<KodePemulihan>
{
    public void Configure(EntityTypeBuilder<SesiPengguna> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(s => s.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(s => s.Alamat).HasMaxLength(SesiPengguna.PanjangTeks);
        builder.Property(s => s.Perangkat).HasMaxLength(SesiPengguna.PanjangTeks);
    }

    public void Configure(EntityTypeBuilder<TautanAkun> builder)
    {
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(t => t.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(t => t.Sidik).HasMaxLength(TautanAkun.PanjangSidik);
        builder.HasIndex(t => t.Sidik).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KodePemulihan> builder)
    {
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(k => k.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(k => k.Sidik).HasMaxLength(TautanAkun.PanjangSidik);
        builder.HasIndex(k => new { k.PenggunaId, k.Sidik }).IsUnique();
    }
}
