using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ArsipSusunan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AlasanArsip",
                table: "SasaranKegiatan",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArsipMelalui",
                table: "SasaranKegiatan",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DiarsipkanOleh",
                table: "SasaranKegiatan",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiarsipkanPada",
                table: "SasaranKegiatan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NamaDitetapkanOleh",
                table: "SasaranKegiatan",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NamaDitetapkanPada",
                table: "SasaranKegiatan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Urutan",
                table: "SasaranKegiatan",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Versi",
                table: "SasaranKegiatan",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "AlasanArsip",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArsipMelalui",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DiarsipkanOleh",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiarsipkanPada",
                table: "IndikatorKinerja",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NamaDitetapkanOleh",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NamaDitetapkanPada",
                table: "IndikatorKinerja",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Urutan",
                table: "IndikatorKinerja",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlasanArsip",
                table: "Divisi",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArsipMelalui",
                table: "Divisi",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DiarsipkanOleh",
                table: "Divisi",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiarsipkanPada",
                table: "Divisi",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NamaDitetapkanOleh",
                table: "Divisi",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NamaDitetapkanPada",
                table: "Divisi",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Urutan",
                table: "Divisi",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Versi",
                table: "Divisi",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AlasanArsip",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "ArsipMelalui",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "DiarsipkanOleh",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "DiarsipkanPada",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "NamaDitetapkanOleh",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "NamaDitetapkanPada",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "Urutan",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "Versi",
                table: "SasaranKegiatan");

            migrationBuilder.DropColumn(
                name: "AlasanArsip",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "ArsipMelalui",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "DiarsipkanOleh",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "DiarsipkanPada",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "NamaDitetapkanOleh",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "NamaDitetapkanPada",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Urutan",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "AlasanArsip",
                table: "Divisi");

            migrationBuilder.DropColumn(
                name: "ArsipMelalui",
                table: "Divisi");

            migrationBuilder.DropColumn(
                name: "DiarsipkanOleh",
                table: "Divisi");

            migrationBuilder.DropColumn(
                name: "DiarsipkanPada",
                table: "Divisi");

            migrationBuilder.DropColumn(
                name: "NamaDitetapkanOleh",
                table: "Divisi");

            migrationBuilder.DropColumn(
                name: "NamaDitetapkanPada",
                table: "Divisi");

            migrationBuilder.DropColumn(
                name: "Urutan",
                table: "Divisi");

            migrationBuilder.DropColumn(
                name: "Versi",
                table: "Divisi");
        }
    }
}
