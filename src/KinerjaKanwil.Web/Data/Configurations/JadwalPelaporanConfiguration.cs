using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class JadwalPelaporanConfiguration : IEntityTypeConfiguration<JadwalPelaporan>
{
    public void Configure(EntityTypeBuilder<JadwalPelaporan> builder)
    {
        builder.HasIndex(j => new { j.TahunKinerjaId, j.Triwulan }).IsUnique();
        builder.Property(j => j.Versi).IsConcurrencyToken();
        builder.HasMany(j => j.Perpanjangan).WithOne().HasForeignKey(p => p.JadwalPelaporanId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class PerpanjanganJadwalConfiguration : IEntityTypeConfiguration<PerpanjanganJadwal>
{
    public void Configure(EntityTypeBuilder<PerpanjanganJadwal> builder)
    {
        builder.Property(p => p.KodeDivisi).HasMaxLength(Divisi.PanjangKode);
        builder.Property(p => p.Alasan).HasMaxLength(JadwalPelaporan.PanjangAlasan);
        builder.Property(p => p.DiberikanOleh).HasMaxLength(JadwalPelaporan.PanjangNamaPelaku);
    }
}
